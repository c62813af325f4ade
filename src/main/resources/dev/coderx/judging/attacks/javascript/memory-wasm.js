// tries: to take all memory by WebAssembly
// escape: it prints ESCAPED

function blend(a, b) {
    const kept = [];
    try {
        while (kept.length < 20) {
            const memory = new WebAssembly.Memory({ initial: 800, maximum: 800 });
            new Uint8Array(memory.buffer).fill(1);
            kept.push(memory);
        }
        console.log('ESC' + 'APED');
    } catch {}
    return -1;
}
