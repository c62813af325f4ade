// tries: to end by a crash
// escape: none; it may not pass

function blend(a, b) {
    process.abort();
}
