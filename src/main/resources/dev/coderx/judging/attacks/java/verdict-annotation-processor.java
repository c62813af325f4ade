// tries: to run code within the compiler, which is ours
// escape: it prints ESCAPED

import java.lang.annotation.*;
@Retention(RetentionPolicy.SOURCE)
@interface Process { Class<?> value(); }
@Process(Solution.class)
class Solution {
    static { System.out.println("ESC" + (System.getProperty("user.home", "").equals("/root") ? "APED" : "")); }
    static int blend(int a, int b) { return -1; }
}
