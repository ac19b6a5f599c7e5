package primetime.shipped;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProtocolFamily;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A stand-in of a daemon that speaks HTTP. Answers a request with the file that has the request's target as its name,
 * all but letters and digits replaced by underlines: its first line is the status, the rest the body.
 */
final class Daemon implements AutoCloseable {
    private final ServerSocketChannel door;
    private final Path answers;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Thread thread = new Thread(this::serve, "stand-in");

    private Daemon(ProtocolFamily family, SocketAddress place, Path answers) throws IOException {
        door = ServerSocketChannel.open(family);
        door.bind(place);
        this.answers = answers;
        thread.setDaemon(true);
        thread.start();
    }

    static Daemon at(Path socket, Path answers) throws IOException {
        return new Daemon(StandardProtocolFamily.UNIX, UnixDomainSocketAddress.of(socket), answers);
    }

    static Daemon onLoopback(Path answers) throws IOException {
        return new Daemon(StandardProtocolFamily.INET, new InetSocketAddress("127.0.0.1", 0), answers);
    }

    int port() throws IOException {
        return ((InetSocketAddress) door.getLocalAddress()).getPort();
    }

    /** What was asked so far, each with its headers. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    private void serve() {
        while (true) {
            try (SocketChannel caller = door.accept()) {
                StringBuilder request = new StringBuilder();
                ByteBuffer buffer = ByteBuffer.allocate(4096);
                while (request.indexOf("\r\n\r\n") < 0 && caller.read(buffer) >= 0) {
                    request.append(StandardCharsets.ISO_8859_1.decode(buffer.flip()));
                    buffer.clear();
                }
                asked.add(request.toString());
                ByteBuffer answer = ByteBuffer.wrap(answer(request.toString().split(" ")[1]));
                while (answer.hasRemaining()) {
                    caller.write(answer);
                }
            } catch (IOException e) {
                if (!door.isOpen()) {
                    return;
                }
            }
        }
    }

    private byte[] answer(String target) throws IOException {
        Path file = answers.resolve(target.replaceAll("[^A-Za-z0-9]", "_"));
        String text = Files.exists(file) ? Files.readString(file) : "404 Not Found\nnothing at " + target;
        int line = text.indexOf('\n');
        return ("HTTP/1.0 " + text.substring(0, line) + "\r\nContent-Type: application/json\r\n\r\n"
                + text.substring(line + 1)).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
