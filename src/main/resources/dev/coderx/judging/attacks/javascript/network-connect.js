// tries: to connect to a port of the host
// escape: the listener is called

const net = require('net');
function blend(a, b) {
    return new Promise((done) => {
        let left = 0;
        for (const host of '127.0.0.1 @HOSTS@'.split(' ')) {
            left++;
            const s = net.connect(@PORT@, host);
            const end = () => { s.destroy(); if (--left === 0) done(-1); };
            s.once('error', end);
            s.once('connect', end);
        }
        setTimeout(() => done(-1), 200);
    });
}
