// tries: to take all memory outside the heap
// escape: it prints ESCAPED

function blend(a, b) {
    const kept = [];
    try {
        while (kept.length < 18) kept.push(Buffer.alloc(16 << 20, 1));
        console.log('ESC' + 'APED');
    } catch {}
    return -1;
}
