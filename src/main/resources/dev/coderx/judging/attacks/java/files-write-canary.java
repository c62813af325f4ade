// tries: to change, rename and remove a file of the host
// escape: the file is changed

import java.io.*;
import java.nio.file.*;
class Solution {
    static int blend(int a, int b) {
        try { Files.writeString(Path.of("@CANARY@"), "changed"); } catch (Exception e) { }
        try { Files.writeString(Path.of("@CANARY@.new"), "here"); } catch (Exception e) { }
        try { Files.move(Path.of("@CANARY@"), Path.of("@CANARY@.old")); } catch (Exception e) { }
        new File("@CANARY@").delete();
        return -1;
    }
}
