// tries: to offer many functions of one name, one of which passes
// escape: none; it may not pass

class Solution {
    static boolean blend(Object a, Object b) { return true; }
    static String blend(String a, String b) { return "PASSED"; }
    static int blend(long a, long b) { return -1; }
    static int blend(int... all) { return -1; }
}
