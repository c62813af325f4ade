// tries: to keep the loop of events from turning
// escape: the limit of time does not hold

async function blend(a, b) {
    for (;;) await null;
}
