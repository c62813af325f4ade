// tries: to promise and never keep it
// escape: the limit of time does not hold

function blend(a, b) {
    setInterval(() => {}, 1000);
    return new Promise(() => {});
}
