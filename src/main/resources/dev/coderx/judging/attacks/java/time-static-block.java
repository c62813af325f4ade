// tries: to run for ever while its class is loaded
// escape: the limit of time does not hold

class Solution {
    static int x = 1;
    static { while (x > 0) { } }
    static int blend(int a, int b) { return -1; }
}
