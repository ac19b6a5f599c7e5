package primetime.source.linux;

import java.nio.file.Path;
import java.util.Arrays;
import primetime.tape.Sample;

/**
 * Through which interface the default route goes: the one with the lowest metric in {@code /proc/net/route} (fields
 * Iface Destination Gateway Flags RefCnt Use Metric Mask ..., numbers in hexadecimal but for the metric), or in
 * {@code /proc/net/ipv6_route} where IPv4 has none (destination, its length, source, its length, next hop, metric,
 * counts, flags, interface). Routes that reject do not count. Of a router's large table the first 64 KiB are looked at,
 * where that of IPv4 has its default.
 */
final class DefaultRoute implements AutoCloseable {
    private static final int HEAD = 1 << 16;
    private static final int MOST = 4;
    private static final int UP = 1;
    private static final int REJECT = 0x200;
    private final ProcFile v4;
    private final ProcFile v6;
    private final byte[][] names = new byte[MOST][64];
    private final int[] lengths = new int[MOST];
    private final byte[] name = new byte[64];
    private int count;
    private long lowest;
    private boolean isKnown;

    DefaultRoute(Path root) {
        v4 = new ProcFile(root, "proc/net/route");
        v6 = new ProcFile(root, "proc/net/ipv6_route");
    }

    void read() {
        count = 0;
        Scan four = v4.readOptional(HEAD);
        isKnown = four.word("Iface");
        boolean isWhole = four.endsWithNewline();
        while (four.nextLine()) {
            // The kernel tells default routes before all others, so behind them nothing can be missing.
            isWhole |= !line4(four);
        }
        isKnown &= isWhole;
        count = isKnown ? count : 0;
        if (count == 0) {
            Scan six = v6.readOptional(HEAD);
            // Without the file there is no IPv6; with half of it nobody knows.
            isKnown &= !six.hasMore() || six.endsWithNewline();
            for (boolean more = six.hasMore(); more; more = six.nextLine()) {
                line6(six);
            }
        }
    }

    /** Answers false only where the route leads to some destination of its own. */
    private boolean line4(Scan scan) {
        int length = scan.token() ? scan.copyToken(name) : -1;
        long destination = scan.hex();
        scan.skip(1);
        long flags = scan.hex();
        scan.skip(2);
        long metric = scan.number();
        long mask = scan.hex();
        if (!scan.hasMore()) {
            return true; // cut short
        }
        isKnown &= destination >= 0 && flags >= 0 && mask >= 0;
        if (destination == 0 && mask == 0) {
            // Those above 2^31 are written as negative ones.
            consider(length, flags, metric < 0 ? Long.MAX_VALUE : metric);
        }
        return destination <= 0;
    }

    private void line6(Scan scan) {
        boolean isZero = scan.hex() == 0;
        long bits = scan.hex();
        scan.skip(3);
        long metric = scan.hex();
        scan.skip(2);
        long flags = scan.hex();
        if (!scan.hasMore()) {
            return; // cut short
        }
        isKnown &= bits >= 0 && metric >= 0 && flags >= 0;
        if (isZero && bits == 0 && scan.token()) {
            consider(scan.copyToken(name), flags, metric);
        }
    }

    private void consider(int length, long flags, long metric) {
        if (length <= 0 || metric < 0 || flags < 0 || (flags & (UP | REJECT)) != UP) {
            return;
        }
        if (count > 0 && metric < lowest) {
            count = 0;
        }
        if (count == 0 || metric == lowest && count < MOST) {
            lowest = metric;
            lengths[count] = length;
            System.arraycopy(name, 0, names[count++], 0, length);
        }
    }

    /** 1 where the default route goes through the interface of that name, else 0; unknown where nobody may know. */
    long through(byte[] other) {
        for (int i = 0; i < count; i++) {
            if (Arrays.equals(names[i], 0, lengths[i], other, 0, other.length)) {
                return 1;
            }
        }
        return isKnown ? 0 : Sample.UNKNOWN;
    }

    @Override
    public void close() {
        v4.close();
        v6.close();
    }
}
