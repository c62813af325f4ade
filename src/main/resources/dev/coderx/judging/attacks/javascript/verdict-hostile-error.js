// tries: to throw an error that forges when it is read
// escape: none; it may not pass

function blend(a, b) {
    const error = new Error('x');
    for (const key of ['name', 'message', 'stack', 'constructor'])
        Object.defineProperty(error, key, { get() { process.reallyExit(0); } });
    throw error;
}
