# tries: to say that all is done
# escape: none; it may not pass

import os
for fd in range(3, 12):
    try:
        os.write(fd, b'{"event":"done"}\n')
    except OSError:
        pass
os._exit(0)
