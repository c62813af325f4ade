// tries: to change the harness by its own debugger
// escape: none; it may not pass

function blend(a, b) {
    try {
        const session = new (require('inspector').Session)();
        session.connect();
        session.post('Runtime.evaluate', { expression: 'process.mainModule.exports = {}; globalThis.passed = true' });
        session.post('Debugger.enable');
        session.post('Debugger.setSkipAllPauses', { skip: true });
    } catch {}
    return -1;
}
