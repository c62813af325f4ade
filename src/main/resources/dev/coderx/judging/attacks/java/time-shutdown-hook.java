// tries: to stay after its end
// escape: the limit of time does not hold

class Solution {
    static int blend(int a, int b) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> { while (true) { } }));
        Thread stay = new Thread(() -> { while (true) { } });
        stay.start();
        return -1;
    }
}
