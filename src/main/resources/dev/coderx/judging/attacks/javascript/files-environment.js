// tries: to read secrets from the environment
// escape: it prints ESCAPED

const fs = require('fs');
function blend(a, b) {
    const texts = [Object.entries(process.env).join()];
    for (const pid of ['1', '2', 'self']) try { texts.push(fs.readFileSync(`/proc/${pid}/environ`, 'utf8')); } catch {}
    if (/CODERX|SECRET|TOKEN|JAVA_HOME|USER=/i.test(texts.join())) console.log('ESC' + 'APED');
    return -1;
}
