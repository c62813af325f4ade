// tries: to send a datagram out
// escape: it prints ESCAPED

const dgram = require('dgram');
function blend(a, b) {
    return new Promise((done) => {
        const s = dgram.createSocket('udp4');
        s.on('error', () => done(-1));
        try {
            s.send('x', @PORT@, '127.0.0.1', (error) => { if (!error) console.log('ESC' + 'APED'); done(-1); });
        } catch { done(-1); }
        setTimeout(() => done(-1), 200);
    });
}
