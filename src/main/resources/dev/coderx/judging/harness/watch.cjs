'use strict';
// Watches the clock beside the student's code. Where a job takes too long, it halts the main thread,
// reads which line it is at, and reports that.

const { workerData } = require('worker_threads');
const { state, source, jobMillis, report } = workerData;
const { closeSync, readSync, writeSync } = require('fs');
const [CHANGES, STARTED, JOB, WATCHED, CPU] = [0, 1, 2, 3, 4];
const CLAIMED = -1;

const clock = () => Math.floor(Number(process.hrtime.bigint() / 1000000n)) & 0x7fffffff;

function watch() {
    for (;;) {
        const seen = Atomics.load(state, CHANGES);
        if (seen === CLAIMED || seen % 2 === 0) {
            Atomics.wait(state, CHANGES, seen);
            continue;
        }
        const left = Atomics.load(state, STARTED) + jobMillis - clock();
        const isLate = left <= 0 || Atomics.wait(state, CHANGES, seen, left) === 'timed-out';
        if (isLate && Atomics.compareExchange(state, CHANGES, seen, CLAIMED) === seen) return;
    }
}

function printed() {
    const data = Buffer.alloc(report.outputBytes);
    return data.subarray(0, readSync(1, data, 0, data.length, 0)).toString('utf8');
}

let isReported = false;

function stop(lines) {
    if (isReported) return;
    isReported = true;
    const { user, system } = process.cpuUsage();
    const ran = (user + system) / 1000 - Atomics.load(state, CPU);
    let loopLine = null;
    try {
        loopLine = require('./loops.cjs')(source, lines);
    } catch {
        // the line alone is told
    }
    const event = {
        event: 'stopped',
        job: Atomics.load(state, JOB),
        limit: 'TIME',
        line: lines[0] ?? null,
        loopLine,
        printed: printed(),
        micros: (clock() - Atomics.load(state, STARTED)) * 1000,
        starved: ran < jobMillis / 4,
    };
    writeSync(report.descriptor, JSON.stringify(event) + '\n');
    closeSync(report.descriptor);
    process.kill(process.pid, 'SIGKILL');
}

Atomics.store(state, WATCHED, 1);
Atomics.notify(state, WATCHED);
watch();
const inspector = require('inspector');
const session = new inspector.Session();
session.connectToMainThread();
const own = new Set(); // the frames themselves do not always say which file they are of
session.on('Debugger.scriptParsed', ({ params }) => {
    if (/solution\.m?js(?:\?\d+)?$/.test(params.url)) own.add(params.scriptId);
});
session.on('Debugger.paused', ({ params }) =>
    stop(
        params.callFrames
            .filter((frame) => own.has(frame.location.scriptId))
            .map((frame) => frame.location.lineNumber + 1),
    ),
);
session.post('Debugger.enable');
session.post('Debugger.pause');
setTimeout(() => stop([]), 250);
