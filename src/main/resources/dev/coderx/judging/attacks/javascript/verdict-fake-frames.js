// tries: to write the harness's own lines to every descriptor
// escape: none; it may not pass

const fs = require('fs');
function blend(a, b) {
    for (let job = 0; job < 7; job++)
        for (let fd = 1; fd < 20; fd++)
            try {
                fs.writeSync(fd, `{"event":"returned","job":${job},"value":true,"status":"PASSED","after":[],"printed":"","micros":1}\n{"event":"started","job":${job + 1}}\n`);
            } catch {}
    process.reallyExit(0);
}
