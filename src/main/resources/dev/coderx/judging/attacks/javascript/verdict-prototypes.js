// tries: to change what all objects share
// escape: none; it may not pass

Object.prototype.status = 'PASSED';
Object.prototype.int = '65';
Object.prototype.toJSON = function () { return { event: 'returned', job: 0, value: true, status: 'PASSED' }; };
Number.prototype.toString = function () { return '65'; };
function blend(a, b) {
    return -1;
}
