package primetime.source.linux;

import java.nio.file.Path;
import primetime.tape.Sample;

/**
 * How many segments TCP sent, and how many of them again: {@code OutSegs} (which does not count the repeated ones) and
 * {@code RetransSegs} of {@code /proc/net/snmp}, RFC 1213. The file has a line of names and a line of numbers for each
 * protocol, and the names decide, since kernels add fields.
 */
final class TcpSegments implements AutoCloseable {
    private static final int MOST = 1 << 16;
    private static final byte[] SENT = { 'O', 'u', 't', 'S', 'e', 'g', 's' };
    private static final byte[] AGAIN = { 'R', 'e', 't', 'r', 'a', 'n', 's', 'S', 'e', 'g', 's' };
    private final ProcFile file;

    TcpSegments(Path root) {
        file = new ProcFile(root, "proc/net/snmp");
    }

    /** Puts both numbers at the beginning. */
    void read(long[] into) {
        parse(file.readOptional(MOST), into);
    }

    static void parse(Scan scan, long[] into) {
        into[0] = Sample.UNKNOWN;
        into[1] = Sample.UNKNOWN;
        int sent = -1;
        int again = -1;
        boolean isNamed = false;
        do {
            if (scan.word("Tcp:")) {
                for (int field = 0; scan.hasMore() && !scan.isLineOver(); field++) {
                    if (isNamed) {
                        long number = scan.number();
                        into[0] = field == sent ? number : into[0];
                        into[1] = field == again ? number : into[1];
                    } else if (scan.token()) {
                        sent = scan.isToken(SENT) ? field : sent;
                        again = scan.isToken(AGAIN) ? field : again;
                    }
                }
                if (isNamed) {
                    return;
                }
                isNamed = true;
            }
        } while (scan.nextLine());
    }

    @Override
    public void close() {
        file.close();
    }
}
