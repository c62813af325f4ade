// tries: to fetch a page
// escape: the listener is called

async function blend(a, b) {
    try { await fetch('http://127.0.0.1:@PORT@/', { signal: AbortSignal.timeout(200) }); } catch {}
    return -1;
}
