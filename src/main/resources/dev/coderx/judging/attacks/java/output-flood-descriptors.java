// tries: to fill our memory by the bare descriptors
// escape: the limit of output does not hold

import java.io.*;
class Solution {
    static int blend(int a, int b) throws Exception {
        var out = new FileOutputStream(FileDescriptor.out);
        var err = new FileOutputStream(FileDescriptor.err);
        byte[] data = new byte[65536];
        while (true) { out.write(data); err.write(data); }
    }
}
