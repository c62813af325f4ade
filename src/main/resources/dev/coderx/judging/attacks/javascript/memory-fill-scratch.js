// tries: to take memory by files in the scratch folder
// escape: it prints ESCAPED

const fs = require('fs');
function blend(a, b) {
    let written = 0;
    for (let i = 0; i < 40; i++)
        try { fs.writeFileSync('/tmp/file' + i, Buffer.alloc(1 << 20)); written++; } catch {}
    if (written > 20) console.log('ESC' + 'APED');
    return -1;
}
