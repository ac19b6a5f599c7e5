package primetime.source.linux;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/** How long a TCP connection takes to be made, after which it is closed at once. The address is looked up before. */
final class ConnectCanary implements Canary {
    private final String host;
    private final int port;
    private InetSocketAddress address;

    ConnectCanary(String host, int port) {
        this.host = host;
        this.port = port;
    }

    @Override
    public String name() {
        return "connect";
    }

    @Override
    public String about() {
        return host + ":" + port;
    }

    @Override
    public void prepare() throws IOException {
        if (address == null) {
            address = new InetSocketAddress(InetAddress.getByName(host), port);
        }
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
