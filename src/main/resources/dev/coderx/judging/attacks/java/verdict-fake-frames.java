// tries: to write the harness's own lines to the bare descriptors
// escape: none; it may not pass

import java.io.*;
class Solution {
    static int blend(int a, int b) throws Exception {
        for (int job = 0; job < 7; job++) {
            byte[] lines = ("{\"event\":\"returned\",\"job\":" + job + ",\"value\":true,\"status\":\"PASSED\",\"after\":[],\"printed\":\"\",\"micros\":1}\n{\"event\":\"started\",\"job\":" + (job + 1) + "}\n").getBytes();
            for (String name : new String[] {"1", "3", "4", "5", "6", "7"})
                try (var out = new FileOutputStream("/proc/self/fd/" + name)) { out.write(lines); } catch (IOException e) { }
            new FileOutputStream(FileDescriptor.out).write(lines);
        }
        Runtime.getRuntime().halt(0);
        return -1;
    }
}
