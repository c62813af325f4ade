// tries: to become root
// escape: it prints ESCAPED

function blend(a, b) {
    for (const act of [() => process.setuid(0), () => process.setgid(0), () => process.setgroups([0])])
        try { act(); console.log('ESC' + 'APED'); } catch {}
    return -1;
}
