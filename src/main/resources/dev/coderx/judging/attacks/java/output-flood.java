// tries: to print for ever
// escape: the limit of output does not hold

class Solution {
    static int blend(int a, int b) {
        while (true) System.out.println("x".repeat(1000));
    }
}
