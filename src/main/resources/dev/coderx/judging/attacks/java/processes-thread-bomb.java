// tries: to fill the machine with threads
// escape: it prints ESCAPED

class Solution {
    static int blend(int a, int b) {
        int made = 0;
        try {
            for (; made < 200; made++) {
                Thread t = new Thread(null, () -> { try { Thread.sleep(5000); } catch (InterruptedException e) { } }, "t", 65536);
                t.setDaemon(true);
                t.start();
            }
            System.out.println("ESC" + "APED");
        } catch (Throwable e) { }
        return -1;
    }
}
