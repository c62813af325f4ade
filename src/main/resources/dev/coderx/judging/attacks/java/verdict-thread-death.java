// tries: to end the harness's thread by an error that nobody expects
// escape: none; it may not pass

class Solution {
    @SuppressWarnings("unchecked")
    static <T extends Throwable> void sneak(Throwable t) throws T { throw (T) t; }
    static int blend(int a, int b) {
        Thread.setDefaultUncaughtExceptionHandler((t, e) -> Runtime.getRuntime().halt(0));
        Thread.currentThread().interrupt();
        Solution.<RuntimeException>sneak(new OutOfMemoryError("x") { public String getMessage() { throw this; } });
        return -1;
    }
}
