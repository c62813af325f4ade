// tries: to say that all is done
// escape: none; it may not pass

const fs = require('fs');
for (let fd = 1; fd < 20; fd++) try { fs.writeSync(fd, '{"event":"done"}\n'); } catch {}
process.kill(process.pid, 'SIGKILL');
