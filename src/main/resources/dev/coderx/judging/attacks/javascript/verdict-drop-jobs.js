// tries: to take the tests away, so that none fails
// escape: none; it may not pass

const { parentPort, workerData } = require('worker_threads');
for (const value of Object.values(require.cache)) if (value.exports?.jobs) value.exports.jobs.length = 0;
Object.defineProperty(Object.prototype, 'jobs', { get: () => [], set() {} });
function blend(a, b) {
    return -1;
}
