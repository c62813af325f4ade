'use strict';
// Finds the loop around a line of JavaScript, without a parser: tokens and brackets are enough.

const BEFORE_REGEX = /^(?:[(,=:[!&|?{};+\-*%~^<>]|return|typeof|case|in|of|do|else|delete|void|=>)$/;
const TOKEN =
    /\s+|\/\/.*|\/\*[^]*?\*\/|"(?:\\[^]|[^"\\\n])*"|'(?:\\[^]|[^'\\\n])*'|[\p{ID_Start}$_#][\p{ID_Continue}$]*|[0-9][\w.]*|=>|[^]/uy;
const REGEX = /\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/\w*/y;

/** The end of a template that starts at `at`. */
function templateEnd(source, at) {
    for (let i = at + 1, depth = 0; i < source.length; i++) {
        const c = source[i];
        if (c === '\\') i++;
        else if (depth === 0 && c === '`') return i + 1;
        else if (c === '$' && source[i + 1] === '{') (depth++, i++);
        else if (depth > 0 && c === '{') depth++;
        else if (depth > 0 && c === '}') depth--;
    }
    return source.length;
}

function tokens(source) {
    const found = [];
    let line = 1;
    for (let at = 0; at < source.length; ) {
        const last = found.length ? found[found.length - 1].text : ';';
        let end;
        REGEX.lastIndex = at;
        TOKEN.lastIndex = at;
        if (source[at] === '`') end = templateEnd(source, at);
        else if (source[at] === '/' && !/[/*]/.test(source[at + 1]) && BEFORE_REGEX.test(last) && REGEX.test(source))
            end = REGEX.lastIndex;
        else end = TOKEN.test(source) ? TOKEN.lastIndex : at + 1;
        const text = source.slice(at, end);
        if (!/^(?:\s|\/\/|\/\*)/.test(text)) found.push({ text, line });
        line += text.split('\n').length - 1;
        at = Math.max(end, at + 1);
    }
    return found;
}

/** The index after the bracket that closes the one at `at`. */
function closed(all, at) {
    for (let i = at, depth = 0; i < all.length; i++) {
        if ('([{'.includes(all[i].text)) depth++;
        else if (')]}'.includes(all[i].text) && --depth === 0) return i + 1;
    }
    return all.length;
}

/** The index after the statement that starts at `at`. */
function statementEnd(all, at) {
    for (let i = at; i < all.length; ) {
        const text = all[i].text;
        if (text === '{' && i === at) return closed(all, i);
        if (text === ';') return i + 1;
        if (text === '}') return i;
        if ('([{'.includes(text)) {
            i = closed(all, i);
            if (text === '{' && all[at].text !== 'return' && all[i]?.text !== 'else') return i;
        } else i++;
    }
    return all.length;
}

function loops(source) {
    const all = tokens(source);
    const found = [];
    for (let i = 0; i < all.length; i++) {
        const { text, line } = all[i];
        if (!/^(?:while|for|do)$/.test(text) || all[i - 1]?.text === '.') continue;
        let body = i + 1;
        if (text !== 'do') {
            if (all[body]?.text === 'await') body++;
            if (all[body]?.text !== '(') continue;
            body = closed(all, body);
        }
        const end = statementEnd(all, body);
        found.push({ line, last: all[end - 1]?.line ?? line, conditional: text !== 'for' });
    }
    return found;
}

/**
 * The line of the loop that does not end: the innermost `while` or `do` around the lines, which are
 * those of the calls on the stack, the innermost first; else the innermost loop.
 */
module.exports = (source, lines) => {
    const all = loops(source);
    const around = lines.flatMap((at) =>
        all.filter((l) => l.line <= at && at <= l.last).sort((a, b) => b.line - a.line));
    return (around.find((l) => l.conditional) ?? around[0])?.line ?? null;
};
