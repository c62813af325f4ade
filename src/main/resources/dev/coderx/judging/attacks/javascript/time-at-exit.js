// tries: to stay after its end
// escape: the limit of time does not hold

process.on('exit', () => { for (;;); });
process.on('beforeExit', () => { for (;;); });
function blend(a, b) {
    return -1;
}
