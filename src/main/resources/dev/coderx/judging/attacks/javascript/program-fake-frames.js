// as: program
// tries: to write the harness's own lines instead of an answer
// escape: none; it may not pass

const fs = require('fs');
for (let fd = 1; fd < 20; fd++)
    try { fs.writeSync(fd, '{"event":"returned","job":0,"value":null,"after":[],"printed":"PASSED","micros":1}\n{"event":"done"}\n'); } catch {}
process.reallyExit(0);
