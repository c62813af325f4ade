// tries: to fill the machine with threads
// escape: it prints ESCAPED

const { Worker } = require('worker_threads');
function blend(a, b) {
    let made = 0;
    for (let i = 0; i < 100; i++)
        try {
            const worker = new Worker('setInterval(() => {}, 1000)', { eval: true });
            worker.on('error', () => {});
            worker.on('online', () => { if (++made > 40) console.log('ESC' + 'APED'); });
        } catch { break; }
    return new Promise((done) => setTimeout(() => done(-1), 100));
}
