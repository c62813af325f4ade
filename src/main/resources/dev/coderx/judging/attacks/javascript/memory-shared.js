// tries: to take all memory by shared buffers
// escape: it prints ESCAPED

function blend(a, b) {
    const kept = [];
    try {
        while (kept.length < 50) { const x = new SharedArrayBuffer(16 << 20); new Uint8Array(x).fill(1); kept.push(x); }
        console.log('ESC' + 'APED');
    } catch {}
    return -1;
}
