// tries: to close the function that the harness puts around it
// escape: none; it may not pass

function blend(a, b) { return -1; }
}); globalThis.escaped = 1; (function () {
