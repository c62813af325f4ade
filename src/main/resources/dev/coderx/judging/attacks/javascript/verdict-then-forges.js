// tries: to forge by a promise of its own making
// escape: none; it may not pass

function blend(a, b) {
    return { then(yes, no) { yes(true); yes(65); no(new Error()); process.reallyExit(0); } };
}
