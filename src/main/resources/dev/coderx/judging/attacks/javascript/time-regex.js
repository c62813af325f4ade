// tries: to stay within one search
// escape: the limit of time does not hold

function blend(a, b) {
    return /^(a+)+$/.test('a'.repeat(60) + 'b');
}
