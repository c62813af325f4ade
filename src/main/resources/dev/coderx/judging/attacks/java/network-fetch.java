// tries: to fetch a page and to look a name up
// escape: the listener is called

import java.net.*;
class Solution {
    static int blend(int a, int b) {
        try { URI.create("http://127.0.0.1:@PORT@/").toURL().openStream().read(); } catch (Throwable e) { }
        try { System.out.println(InetAddress.getByName("example.org") + "ESC" + "APED"); } catch (Throwable e) { }
        return -1;
    }
}
