// tries: to change how the harness writes to descriptors
// escape: none; it may not pass

const fs = require('fs');
const write = fs.writeSync;
fs.writeSync = (fd, data) => write(fd, String(data).replace('-1', '65').replace('raised', 'returned'));
require('util').inspect = () => '65';
function blend(a, b) {
    return -1;
}
