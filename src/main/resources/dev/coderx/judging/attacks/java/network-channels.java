// tries: to connect by channels and to send datagrams
// escape: the listener is called

import java.net.*;
import java.nio.*;
import java.nio.channels.*;
class Solution {
    static int blend(int a, int b) {
        var address = new InetSocketAddress("127.0.0.1", @PORT@);
        try (var s = SocketChannel.open(address)) { } catch (Throwable e) { }
        try (var d = DatagramChannel.open()) { d.send(ByteBuffer.allocate(1), address); System.out.println("ESC" + "APED"); } catch (Throwable e) { }
        try (var s = ServerSocketChannel.open().bind(new InetSocketAddress(0))) { System.out.println("ESC" + "APED"); } catch (Throwable e) { }
        return -1;
    }
}
