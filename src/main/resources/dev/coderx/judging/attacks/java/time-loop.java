// tries: to run for ever
// escape: the limit of time does not hold

class Solution {
    static int blend(int a, int b) {
        while (true) { }
    }
}
