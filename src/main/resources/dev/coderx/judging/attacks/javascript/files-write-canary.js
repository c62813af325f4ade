// tries: to change, rename and remove a file of the host
// escape: the file is changed

const fs = require('fs');
function blend(a, b) {
    for (const act of [
        () => fs.appendFileSync('@CANARY@', 'changed'),
        () => fs.renameSync('@CANARY@', '@CANARY@.old'),
        () => fs.unlinkSync('@CANARY@'),
        () => fs.writeFileSync('@CANARY@.new', 'here'),
        () => fs.chmodSync('@CANARY@', 0o777),
    ]) try { act(); } catch {}
    return -1;
}
