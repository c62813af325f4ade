// tries: to load native code of its own making
// escape: it prints ESCAPED

const fs = require('fs');
function blend(a, b) {
    fs.writeFileSync('/tmp/own.node', Buffer.from('7f454c4602010100', 'hex'));
    for (const name of ['/tmp/own.node', '/lib/x86_64-linux-gnu/libc.so.6'])
        try { process.dlopen({ exports: {} }, name); console.log('ESC' + 'APED', name); } catch {}
    return -1;
}
