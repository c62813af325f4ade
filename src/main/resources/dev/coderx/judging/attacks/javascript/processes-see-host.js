// tries: to see processes of the host
// escape: it prints ESCAPED

const fs = require('fs');
function blend(a, b) {
    if (fs.readdirSync('/proc').filter((n) => /^\d+$/.test(n)).length > 3) console.log('ESC' + 'APED');
    if (@PID@ > 50)
        try { process.kill(@PID@, 0); console.log('ESC' + 'APED'); } catch (e) { if (e.code === 'EPERM') console.log('ESC' + 'APED'); }
    return -1;
}
