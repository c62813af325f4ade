'use strict';
// Writes the values of a student's program down, whatever they are.

const { inspect, types } = require('util');

const DEEPEST = 50;
const MOST_PARTS = 100_000;
const MOST_TEXT = 1_000_000;

const { isArray } = Array;
const { getPrototypeOf, keys } = Object;
const { isSafeInteger } = Number;
const plain = Object.prototype;

class TooLarge extends Error {}

function other(value, text) {
    return { other: typeName(value), text: text ?? exports.text(value) };
}

function typeName(value) {
    if (value === null || typeof value !== 'object') return typeof value;
    if (types.isProxy(value)) return 'Proxy';
    try {
        const name = getPrototypeOf(value)?.constructor?.name;
        return typeof name === 'string' && name ? name.slice(0, 100) : 'object';
    } catch {
        return 'object';
    }
}

/** How a value looks, without running code of its own. */
exports.text = (value) => {
    if (typeof value === 'string') return value.slice(0, 1000);
    try {
        return inspect(value, { customInspect: false, depth: 1, maxArrayLength: 20 }).slice(0, 1000);
    } catch {
        return '';
    }
};

exports.value = (value) => {
    const left = { parts: MOST_PARTS, text: MOST_TEXT };
    try {
        return part(value, left, 0);
    } catch (error) {
        return other(value, error instanceof TooLarge ? 'too large' : undefined);
    }
};

function take(left, text) {
    left.parts -= 1;
    left.text -= text;
    if (left.parts < 0 || left.text < 0) throw new TooLarge();
}

function part(value, left, depth) {
    switch (typeof value) {
        case 'undefined':
            take(left, 4);
            return null;
        case 'boolean':
            take(left, 5);
            return value;
        case 'string':
            take(left, value.length);
            return value;
        case 'number':
            take(left, 24);
            return isSafeInteger(value) && !Object.is(value, -0)
                ? { int: `${value}` }
                : { real: Object.is(value, -0) ? '-0' : `${value}` };
        case 'bigint': {
            const digits = value.toString();
            take(left, digits.length);
            return { int: digits };
        }
        case 'object':
            if (value === null) return null;
            take(left, 10);
            return object(value, left, depth);
        default:
            return other(value);
    }
}

function object(value, left, depth) {
    if (types.isProxy(value)) return other(value, 'Proxy');
    if (depth >= DEEPEST) return other(value, 'nested too deeply');
    const inner = (item) => part(item, left, depth + 1);
    if (isArray(value) || (types.isTypedArray(value) && !Buffer.isBuffer(value))) {
        if (value.length > MOST_PARTS) throw new TooLarge();
        const list = [];
        for (let i = 0; i < value.length; i++) list[i] = inner(value[i]);
        return { list };
    }
    if (types.isSet(value)) {
        const set = [];
        Set.prototype.forEach.call(value, (item) => set.push(inner(item)));
        return { set };
    }
    if (types.isMap(value)) {
        const map = [];
        Map.prototype.forEach.call(value, (item, key) => map.push([inner(key), inner(item)]));
        return { map };
    }
    const prototype = getPrototypeOf(value);
    if (prototype === plain || prototype === null)
        return { map: keys(value).map((key) => [inner(key), inner(value[key])]) };
    return other(value);
}
