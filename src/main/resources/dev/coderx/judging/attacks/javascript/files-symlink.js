// tries: to reach a file of the host by a symbolic link
// escape: it prints the file's text

const fs = require('fs');
function blend(a, b) {
    try { fs.symlinkSync('@CANARY@', '/tmp/link'); console.log(fs.readFileSync('/tmp/link', 'utf8')); } catch {}
    try { fs.linkSync('@CANARY@', '/tmp/second'); console.log(fs.readFileSync('/tmp/second', 'utf8')); } catch {}
    return -1;
}
