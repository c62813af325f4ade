// tries: to run programs of the system
// escape: it prints ESCAPED

const child = require('child_process');
function blend(a, b) {
    for (const act of [() => child.execSync('id'), () => child.execFileSync('/bin/true')])
        try { act(); console.log('ESC' + 'APED'); } catch {}
    if (child.spawnSync('/bin/true').status === 0) console.log('ESC' + 'APED');
    return -1;
}
