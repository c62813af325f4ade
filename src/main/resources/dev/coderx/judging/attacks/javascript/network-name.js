// tries: to look a name up
// escape: it prints ESCAPED

const dns = require('dns').promises;
async function blend(a, b) {
    const late = new Promise((_, no) => setTimeout(no, 200));
    try { console.log(await Promise.race([dns.lookup('example.org'), late]), 'ESC' + 'APED'); } catch {}
    return -1;
}
