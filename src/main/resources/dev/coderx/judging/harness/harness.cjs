'use strict';
// Runs a student's JavaScript code in the jail and reports what came of it. Standard input brings one
// JSON document with the code and the jobs; each line written to the descriptor 3 is one JSON object,
// an event. What is expected of the code is not known here.

const fs = require('fs');
const vm = require('vm');
const { createRequire } = require('module');
const { Worker } = require('worker_threads');
const encode = require('./encode.cjs');

const PROTOCOL = 3;
// In shared memory. The changes are odd while a job is being done; whoever ends the run claims them.
const [CHANGES, STARTED, JOB, WATCHED, CPU] = [0, 1, 2, 3, 4];
const CLAIMED = -1;
const FOLDER = '/tmp/';
const INPUT = `${FOLDER}.input-${process.pid}`;
const PLACE = /^(?:file:\/\/)?[^\n]*solution\.m?js(?:\?\d+)?:(\d+)\n(?:[^\n]*\n( *)\^)?/;
const OWN_LINE = /solution\.m?js(?:\?\d+)?:(\d+)/;

const { parse, stringify } = JSON;
const { closeSync, fstatSync, ftruncateSync, openSync, readSync, writeFileSync, writeSync } = fs;
const { unlinkSync } = fs;
const { compareExchange, add, load: peek, notify, store, wait } = Atomics;
const later = setTimeout;
const soon = setImmediate;
const nanos = process.hrtime.bigint;
const cpuUsage = process.cpuUsage.bind(process);
const reallyExit = process.reallyExit.bind(process);

const task = parse(fs.readFileSync(0, 'utf8'));
const state = new Int32Array(new SharedArrayBuffer(20));
let started = nanos();
let timer;
let lastInput = '';
let pending = null;

closeSync(1);
openSync(`${INPUT}-out`, 'ax+'); // becomes the descriptor 1
unlinkSync(`${INPUT}-out`);
closeSync(0);
openSync(INPUT, 'wx+'); // becomes the descriptor 0

function send(event) {
    let data = Buffer.from(stringify(event) + '\n');
    while (data.length > 0) {
        try {
            data = data.subarray(writeSync(PROTOCOL, data));
        } catch (error) {
            if (error.code !== 'EAGAIN') throw error;
        }
    }
}

/** The time that all threads of this process have run, in milliseconds. */
function cpuMillis() {
    const { user, system } = cpuUsage();
    return Math.floor((user + system) / 1000);
}

const micros = () => Number((nanos() - started) / 1000n);

function printed() {
    const data = Buffer.alloc(task.outputBytes);
    return data.subarray(0, readSync(1, data, 0, data.length, 0)).toString('utf8');
}

/** A generator of numbers that are the same in every run. */
function random() {
    let seed = 20;
    return () => {
        seed = (seed + 0x6d2b79f5) | 0;
        let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
        t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
        return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
    };
}

/**
 * Fills the standard input. Where some of it can have been read before, it is opened anew, which
 * waits for the watcher: a file that the watcher opened in between would become the standard input.
 */
function giveInput(text) {
    if (lastInput !== '') {
        wait(state, WATCHED, 0);
        closeSync(0);
        openSync(INPUT, 'w+'); // becomes the descriptor 0
    }
    if (text !== '') writeFileSync(INPUT, text);
    lastInput = text;
}

/** Gives the code a fresh standard input and output and starts the clock. */
function begin(job, text) {
    store(state, JOB, job);
    ftruncateSync(1, 0);
    giveInput(text);
    let stdin;
    Object.defineProperty(process, 'stdin', {
        configurable: true,
        get: () => (stdin ??= new fs.ReadStream(null, { fd: 0, autoClose: false })),
    });
    Math.random = random();
    started = nanos();
    store(state, CPU, cpuMillis());
    store(state, STARTED, Number(started / 1000000n) & 0x7fffffff);
    add(state, CHANGES, 1);
    notify(state, CHANGES);
    timer = later(() => stop('TIME', []), task.jobMillis);
    timer.unref();
}

/** Whether it is for this thread to end the run, and not for the watcher. */
function claim() {
    const now = peek(state, CHANGES);
    return now !== CLAIMED && compareExchange(state, CHANGES, now, CLAIMED) === now;
}

/** Waits for the watcher, which is reporting, to end the process. */
function hang() {
    for (;;);
}

function end() {
    clearTimeout(timer);
    const now = peek(state, CHANGES);
    if (now === CLAIMED || compareExchange(state, CHANGES, now, now + 1) !== now) hang();
    notify(state, CHANGES);
    if (fstatSync(1).size > task.outputBytes) stop('OUTPUT', []);
}

function stop(limit, lines) {
    if (!claim()) hang();
    send({
        event: 'stopped',
        job: state[JOB],
        limit,
        line: lines[0] ?? null,
        loopLine: lines.length ? require('./loops.cjs')(task.source, lines) : null,
        printed: printed(),
        micros: micros(),
        starved: limit === 'TIME' && cpuMillis() - state[CPU] < task.jobMillis / 4,
    });
    reallyExit(0);
}

/** The student's lines on a stack, the innermost first. */
function ownLines(stack) {
    return String(stack)
        .split('\n')
        .filter((line) => /^\s+at /.test(line) && OWN_LINE.test(line))
        .map((line) => Number(OWN_LINE.exec(line)[1]));
}

function failure(error) {
    let type = typeof error;
    let message = '';
    let line = null;
    let column = null;
    try {
        if (error instanceof Error) {
            type = error.name === 'Error' ? error.constructor.name : error.name;
            message = error.message;
            const stack = String(error.stack);
            const place = error instanceof SyntaxError && PLACE.exec(stack);
            line = place ? Number(place[1]) : (ownLines(stack)[0] ?? null);
            column = place?.[2] === undefined ? null : place[2].length + 1;
        } else message = encode.text(error);
    } catch {
        // an error that does not let itself be read
    }
    return { type: String(type).slice(0, 100), message: String(message).slice(0, 2000), line, column };
}

function broken(fields) {
    end();
    send({ event: 'broken', ...fields, printed: printed() });
    reallyExit(0);
}

/** The code is not JavaScript. */
class Uncompiled {
    constructor(error) {
        this.error = error;
    }
}

const FIND = '(name) => { try { return eval(name); } catch { return undefined; } }';
const PARAMETERS = ['exports', 'require', 'module', '__filename', '__dirname'];
let loads = 0;

/** Runs the student's code, the author's after it, and returns what finds a name in their scope. */
async function load(source, driver) {
    const text = source.replace(/^#!/, '//');
    if (isModule(text)) return loadModule(text, driver);
    const code = `${text}\n;${driver ?? ''}\n;return ${FIND};`;
    const whole = vm.compileFunction(code, PARAMETERS, { filename: 'solution.js' });
    const module = { exports: {} };
    const file = `${FOLDER}solution.js`;
    const find = whole.call(module.exports, module.exports, createRequire(file), module, file, FOLDER);
    return (name) => {
        const found = typeof find === 'function' ? find(name) : undefined;
        return found ?? module.exports?.[name] ?? module.exports;
    };
}

function isModule(text) {
    if (/^\s*(?:import\b[^(.]|export\b)/m.test(text)) return true;
    try {
        vm.compileFunction(text, PARAMETERS, { filename: 'solution.js' });
        return false;
    } catch (error) {
        if (/await is only valid|Unexpected reserved word/.test(error.message)) return true;
        throw new Uncompiled(error);
    }
}

async function loadModule(text, driver) {
    const file = `${FOLDER}solution.mjs`;
    writeFileSync(file, `${text}\n${driver ?? ''}\n;export const __find = ${FIND};\n`);
    let names;
    try {
        names = await import(`file://${file}?${loads++}`);
    } catch (error) {
        if (error instanceof SyntaxError && ownLines(error.stack).length === 0)
            throw new Uncompiled(placed(text) ?? error);
        throw error;
    }
    return (name) => names.__find(name) ?? names[name] ?? names.default;
}

/** The syntax error of a module, this time with its place: modules do not tell it. */
function placed(text) {
    const spaces = (found) => ' '.repeat(found.length);
    const body = text
        .replace(/^\s*import\b[^(.][^;]*?from.*$/gm, (found) => found.replace(/./g, ' '))
        .replace(/^\s*export(?:\s+default)?\b/gm, spaces);
    try {
        new vm.Script(`(async()=>{${body}\n})`, { filename: 'solution.js', columnOffset: -12 });
        return null;
    } catch (error) {
        return error;
    }
}

/** Waits for what the code promised; an event loop that runs dry before is an error. */
function settled(work) {
    return new Promise((resolve, reject) => {
        pending = { resolve, reject, dry: () => reject(new NeverSettled()) };
        Promise.resolve(work).then(resolve, reject);
    }).finally(() => (pending = null));
}

/** Waits until the code has nothing more to do. */
function idle() {
    return new Promise((resolve, reject) => {
        pending = { reject, dry: resolve };
    }).finally(() => (pending = null));
}

class NeverSettled extends Error {
    name = 'NeverSettled';
    message = 'the promise is never settled';
}

async function call(job, target) {
    const result = target(...job.call);
    const isThenable = result !== null && typeof result === 'object' && typeof result.then === 'function';
    return isThenable ? settled(result) : result;
}

async function program() {
    await settled(load(task.source, null));
    await idle();
}

async function run(number, job, target) {
    begin(number, job.input ?? '');
    send({ event: 'started', job: number });
    try {
        const value = await (job.call ? call(job, target) : program());
        const written = job.call ? encode.value(value) : null;
        const after = (job.call ?? []).map(encode.value);
        const spent = micros();
        end();
        send({ event: 'returned', job: number, value: written, after, printed: printed(), micros: spent });
    } catch (error) {
        if (error instanceof Uncompiled) broken(failure(error.error));
        const spent = micros();
        const { type, message, line } = failure(error);
        if (message === 'Array buffer allocation failed') stop('MEMORY', line ? [line] : []);
        end();
        send({ event: 'raised', job: number, type, message, line, printed: printed(), micros: spent });
    }
}

/** Counts what is printed, so that a program that prints without end is stopped at once. */
function countOutput() {
    const out = process.stdout;
    const print = out.write;
    out.write = function (...written) {
        const result = print.apply(out, written);
        if (fstatSync(1).size > task.outputBytes) stop('OUTPUT', ownLines(new Error().stack));
        return result;
    };
}

function startWatch() {
    const report = { descriptor: PROTOCOL, outputBytes: task.outputBytes };
    const workerData = { state, source: task.source, jobMillis: task.jobMillis, report };
    new Worker(`${__dirname}/watch.cjs`, { workerData, execArgv: [], env: {} }).unref();
}

async function main() {
    countOutput();
    process.argv.splice(1, process.argv.length, `${FOLDER}solution.js`);
    process.reallyExit = () => {
        if (!claim()) hang();
        send({ event: 'exited', job: state[JOB], printed: printed() });
        reallyExit(0);
    };
    process.on('beforeExit', () => pending && soon(pending.dry)); // which keeps the loop alive
    process.on('uncaughtException', (error) => pending?.reject(error));
    process.on('unhandledRejection', (error) => pending?.reject(error));
    startWatch();
    send({ event: 'ready' });
    let target;
    begin(0, '');
    try {
        if (task.function) {
            const find = await settled(load(task.source, task.driver));
            target = find(task.function);
        }
    } catch (error) {
        broken(failure(error instanceof Uncompiled ? error.error : error));
    }
    if (task.function && typeof target !== 'function')
        broken({ type: 'MissingFunction', message: task.function, line: null, column: null });
    end();
    for (const [number, job] of task.jobs.entries()) await run(number, job, target);
    send({ event: 'done' });
    reallyExit(0);
}

main();
