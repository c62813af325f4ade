// tries: to change the harness that runs it
// escape: it prints ESCAPED

const fs = require('fs');
function blend(a, b) {
    const names = fs.readFileSync('/proc/self/cmdline', 'utf8').split('\0').filter((n) => n.startsWith('/'));
    for (const name of [...names, ...Object.keys(require.cache)])
        try { fs.appendFileSync(name, '//'); console.log('ESC' + 'APED', name); } catch {}
    return -1;
}
