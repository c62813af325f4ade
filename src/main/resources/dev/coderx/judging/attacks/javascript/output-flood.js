// tries: to print for ever
// escape: the limit of output does not hold

function blend(a, b) {
    for (;;) console.log('x'.repeat(1000));
}
