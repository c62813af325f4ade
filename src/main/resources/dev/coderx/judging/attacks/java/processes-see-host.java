// tries: to see processes of the host
// escape: it prints ESCAPED

class Solution {
    static int blend(int a, int b) {
        if (ProcessHandle.allProcesses().count() > 3) System.out.println("ESC" + "APED");
        if (@PID@L > 50 && ProcessHandle.of(@PID@L).isPresent()) System.out.println("ESC" + "APED");
        return -1;
    }
}
