// tries: to read a file of the host by its name
// escape: it prints the file's text

const fs = require('fs');
function blend(a, b) {
    try { console.log(fs.readFileSync('@CANARY@', 'utf8')); } catch {}
    return -1;
}
