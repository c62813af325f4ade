// tries: to throw an error that forges when it is read
// escape: none; it may not pass

class Solution {
    static class Hostile extends Error {
        public String getMessage() { Runtime.getRuntime().halt(0); return ""; }
        public String toString() { Runtime.getRuntime().halt(0); return ""; }
        public StackTraceElement[] getStackTrace() { Runtime.getRuntime().halt(0); return null; }
        public Throwable getCause() { return this; }
    }
    static int blend(int a, int b) { throw new Hostile(); }
}
