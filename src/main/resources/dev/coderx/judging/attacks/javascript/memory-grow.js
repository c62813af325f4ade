// tries: to take all memory with arrays
// escape: none; it may not pass

function blend(a, b) {
    const kept = [];
    for (;;) kept.push(new Array(10000).fill({}));
}
