// tries: to start a process by Node's inner parts
// escape: it prints ESCAPED

function blend(a, b) {
    try {
        const { Process } = process.binding('spawn_sync') && process.binding('process_wrap');
        const p = new Process();
        p.onexit = () => {};
        if (p.spawn({ file: '/bin/true', args: ['true'], stdio: [{ type: 'ignore' }, { type: 'ignore' }, { type: 'ignore' }] }) === 0)
            console.log('ESC' + 'APED');
    } catch {}
    return -1;
}
