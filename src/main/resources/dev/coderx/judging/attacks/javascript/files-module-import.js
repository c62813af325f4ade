// tries: to read files of the host as modules
// escape: it prints ESCAPED

async function blend(a, b) {
    for (const name of ['file://@CANARY@', '/etc/passwd', '/root/.npmrc'])
        try { console.log(await import(name), 'ESC' + 'APED'); } catch (e) { console.log(String(e.message).slice(0, 40)); }
    try { console.log(require('@CANARY@'), 'ESC' + 'APED'); } catch {}
    return -1;
}
