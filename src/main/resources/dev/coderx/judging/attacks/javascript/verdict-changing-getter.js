// tries: to give back a value that differs each time it is looked at
// escape: none; it may not pass

let looks = 0;
function blend(a, b) {
    return {
        get value() { return looks++; },
        valueOf() { return 65; }, toString() { return '65'; }, toJSON() { return { int: '65' }; },
        [Symbol.toPrimitive]() { return 65; },
    };
}
