// tries: to read a file of the host by the asynchronous way
// escape: it prints the file's text

const { readFile } = require('fs/promises');
async function blend(a, b) {
    try { console.log(await readFile('@CANARY@', 'utf8')); } catch {}
    return -1;
}
