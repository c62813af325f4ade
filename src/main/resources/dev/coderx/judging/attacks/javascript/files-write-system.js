// tries: to write where only the system may
// escape: it prints ESCAPED

const fs = require('fs');
const path = require('path');
function blend(a, b) {
    const folders = ['/', '/usr', '/usr/bin', '/usr/lib', '/etc', '/dev', '/home/student', path.dirname(process.execPath)];
    for (const folder of folders)
        try { fs.writeFileSync(folder + '/attack', 'x'); console.log('ESC' + 'APED', folder); } catch {}
    return -1;
}
