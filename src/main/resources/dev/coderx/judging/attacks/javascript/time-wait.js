// tries: to sleep without the loop of events
// escape: the limit of time does not hold

function blend(a, b) {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}
