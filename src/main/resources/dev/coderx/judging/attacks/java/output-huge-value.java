// tries: to fill our memory by what it gives back
// escape: the limit of output does not hold

import java.util.*;
class Solution {
    static Object blend(int a, int b) {
        return Collections.nCopies(1000, Collections.nCopies(100000, "x".repeat(100)));
    }
}
