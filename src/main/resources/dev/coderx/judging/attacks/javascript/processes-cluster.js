// tries: to fork itself by the cluster
// escape: it prints ESCAPED

function blend(a, b) {
    return new Promise((done) => {
        try {
            const worker = require('cluster').fork();
            worker.on('online', () => { console.log('ESC' + 'APED'); done(-1); });
            worker.on('error', () => done(-1));
        } catch { done(-1); }
        setTimeout(() => done(-1), 200);
    });
}
