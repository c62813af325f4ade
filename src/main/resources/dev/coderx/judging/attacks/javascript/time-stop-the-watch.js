// tries: to stop the harness's clocks, then to run for ever
// escape: the limit of time does not hold

process.on('SIGTERM', () => {});
process.on('SIGALRM', () => {});
globalThis.clearTimeout = globalThis.setTimeout = () => {};
Atomics.wait = Atomics.notify = Atomics.store = Atomics.load = () => 0;
function blend(a, b) {
    for (;;) process.hrtime();
}
