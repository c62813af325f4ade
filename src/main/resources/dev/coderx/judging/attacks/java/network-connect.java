// tries: to connect to a port of the host
// escape: the listener is called

import java.net.*;
class Solution {
    static int blend(int a, int b) {
        for (String host : "127.0.0.1 @HOSTS@".split(" "))
            try (Socket s = new Socket()) { s.connect(new InetSocketAddress(host, @PORT@), 50); } catch (Exception e) { }
        return -1;
    }
}
