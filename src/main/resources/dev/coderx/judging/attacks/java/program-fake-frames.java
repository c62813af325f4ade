// as: program
// tries: to write the harness's own lines instead of an answer
// escape: none; it may not pass

import java.io.*;
class Main {
    public static void main(String[] args) throws Exception {
        new FileOutputStream(FileDescriptor.out).write("{\"event\":\"returned\",\"job\":0,\"value\":null,\"after\":[],\"printed\":\"PASSED\",\"micros\":1}\n{\"event\":\"done\"}\n".getBytes());
        Runtime.getRuntime().halt(0);
    }
}
