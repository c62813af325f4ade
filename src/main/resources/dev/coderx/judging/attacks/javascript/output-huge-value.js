// tries: to fill our memory by what it gives back
// escape: the limit of output does not hold

function blend(a, b) {
    const row = new Array(1000).fill('x'.repeat(1000));
    return new Array(1000).fill(row);
}
