package primetime.source.linux;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/** How long a TCP connection takes to be made, after which it is closed at once. */
final class ConnectCanary implements Canary {
    private final InetSocketAddress address;

    ConnectCanary(InetAddress host, int port) {
        address = new InetSocketAddress(host, port);
    }

    @Override
    public String name() {
        return "connect";
    }

    @Override
    public String about() {
        return address.getAddress().getHostAddress() + ":" + address.getPort();
    }

    @Override
    public void call() throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(address, (int) (CanaryLoop.LIMIT / 1_000_000));
        }
    }

    @Override
    public void close() {
        // Nothing stays.
    }
}
