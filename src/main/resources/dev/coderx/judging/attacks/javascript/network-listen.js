// tries: to offer a port to the world
// escape: it prints ESCAPED

const net = require('net');
function blend(a, b) {
    return new Promise((done) => {
        const s = net.createServer();
        s.on('error', () => done(-1));
        s.listen(0, '0.0.0.0', () => { console.log('ESC' + 'APED'); done(-1); });
    });
}
