// tries: to run the compiler, which is ours, out of its stack
// escape: none; it may not pass

class Solution {
    static int blend(int a, int b) {
        return ((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((-1))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))));
    }
}
