// tries: to close what the harness reports to
// escape: none; it may not pass

import java.io.*;
class Solution {
    static int blend(int a, int b) throws Exception {
        System.out.close();
        new FileOutputStream(FileDescriptor.out).close();
        new FileOutputStream(FileDescriptor.err).close();
        new FileInputStream(FileDescriptor.in).close();
        return -1;
    }
}
