// tries: to hide code in escapes
// escape: it prints ESCAPED

function blend(\u0061, \u0062) {
    const r = eval('req' + '\u0075ire');
    try { console.log(r('\u0066s').readFileSync('/etc/\u0070asswd', 'utf8'), 'ESC' + 'APED'); } catch {}
    return -1;
}
