// tries: to see and to end processes of the host
// escape: it prints ESCAPED

class Solution {
    static int blend(int a, int b) {
        if (ProcessHandle.allProcesses().count() > 3) System.out.println("ESC" + "APED");
        ProcessHandle.current().parent().ifPresent(ProcessHandle::destroyForcibly);
        ProcessHandle.of(1).ifPresent(ProcessHandle::destroyForcibly);
        if (@PID@L > 50 && ProcessHandle.of(@PID@L).isPresent()) System.out.println("ESC" + "APED");
        return -1;
    }
}
