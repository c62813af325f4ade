// tries: to read the application's own classes
// escape: it prints ESCAPED

class Solution {
    static int blend(int a, int b) {
        for (String name : new String[] {"dev.coderx.judging.internal.judge.Judge", "dev.coderx.problems.TestSuite", "io.quarkus.runtime.Quarkus"})
            try { System.out.println(Class.forName(name) + "ESC" + "APED"); } catch (Throwable e) { }
        return -1;
    }
}
