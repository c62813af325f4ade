// tries: to run for ever
// escape: the limit of time does not hold

function blend(a, b) {
    for (;;);
}
