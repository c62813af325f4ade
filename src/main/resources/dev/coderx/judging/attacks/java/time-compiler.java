// tries: to keep the compiler, which is ours, busy for ever
// escape: the limit of time does not hold

import java.util.function.*;
class Solution {
    static <T> T f(Supplier<T> s) { return s.get(); }
    static <T> T f(Callable<T> s) { return null; }
    interface Callable<T> { T call() throws Exception; }
    static int blend(int a, int b) {
        return f(() -> f(() -> f(() -> f(() -> f(() -> f(() -> f(() -> f(() -> f(() -> f(() -> f(() -> f(() -> -1))))))))))));
    }
}
