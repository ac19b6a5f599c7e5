package primetime.source.linux;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import primetime.option.Option;
import primetime.option.Options;
import primetime.source.Evidence;
import primetime.source.Polled;
import primetime.source.Unreadable;
import primetime.tape.Columns;
import primetime.tape.Sample;

/**
 * What went through the network interfaces since each came up: bytes, packets, errors and drops, in and out. From
 * {@code /proc/net/dev}, proc(5). Beside them the speed of each link, Mbit/s ({@code /sys/class/net/NAME/speed}; every
 * 32 polls one interface is asked again, since some drivers ask the hardware), whether the default route goes through
 * it (see {@link DefaultRoute}), and the host's TCP segments sent and sent again (see {@link TcpSegments}). Of more
 * than 64 interfaces, that of the default route and the first others are shown; {@code left_out} counts the rest, and
 * those that nobody wants to see: its one option, which holds at once.
 */
final class NetDev implements Polled {
    private static final int SPEED_EVERY = 32;
    private static final List<String> FIXED = List.of("tcp.out_segments", "tcp.retransmits", "left_out");
    private static final List<String> FIELDS = List.of("rx_bytes", "rx_packets", "rx_errors", "rx_drops", "tx_bytes",
            "tx_packets", "tx_errors", "tx_drops", "speed_mbit", "default");
    private static final int LEFT_OUT = FIXED.indexOf("left_out");
    private static final int SPEED = FIELDS.indexOf("speed_mbit");
    private static final int DEFAULT = FIELDS.indexOf("default");
    private static final int COUNTERS = 4;
    /** Between those in and those out: fifo frame compressed multicast. */
    private static final int NOT_SHOWN = 4;
    private static final Option<List<String>> LEAVE_OUT = LeaveOut.option("interfaces, as veth*,");
    private final ProcFile file;
    private final DefaultRoute route;
    private final TcpSegments tcp;
    private final Interfaces interfaces;
    private Columns columns = new Columns(FIXED);
    private long[] values = new long[FIXED.size()];
    private int polls;

    NetDev(Path root) {
        file = new ProcFile(root, "proc/net/dev");
        route = new DefaultRoute(root);
        tcp = new TcpSegments(root);
        interfaces = new Interfaces(root);
    }

    @Override
    public long[] poll() throws Unreadable {
        Scan scan = file.read();
        route.read();
        if (!interfaces.isUnchanged(scan)) {
            place(scan.rewind());
        }
        if (interfaces.shown().isEmpty() && interfaces.leftOut() > 0) {
            throw new Unreadable("/proc/net/dev", "no interface is left", interfaces.help());
        }
        if (interfaces.shown().isEmpty()) {
            throw file.senseless();
        }
        Arrays.fill(values, Sample.UNKNOWN);
        tcp.read(values);
        values[LEFT_OUT] = interfaces.leftOut();
        count(scan.rewind());
        if (polls++ % SPEED_EVERY == 0) {
            interfaces.takeTurn();
        }
        for (int i = 0; i < interfaces.shown().size(); i++) {
            Link link = interfaces.shown().get(i);
            int at = FIXED.size() + i * FIELDS.size();
            values[at + DEFAULT] = link.routed(route.through(link.name()));
            values[at + SPEED] = link.mbit();
        }
        return values;
    }

    private void count(Scan scan) {
        int index = 0;
        do {
            if (scan.token(':')) {
                int place = interfaces.place(index++);
                if (place >= 0) {
                    int at = FIXED.size() + place * FIELDS.size();
                    counters(scan, at);
                    scan.skip(NOT_SHOWN);
                    counters(scan, at + COUNTERS);
                }
            }
        } while (scan.nextLine());
    }

    private void counters(Scan scan, int at) {
        for (int i = 0; i < COUNTERS; i++) {
            values[at + i] = scan.number();
        }
    }

    private void place(Scan scan) {
        interfaces.list(scan, route);
        List<String> names = new ArrayList<>(FIXED);
        for (Link link : interfaces.shown()) {
            for (String field : FIELDS) {
                names.add(link.title() + "." + field);
            }
        }
        if (!names.equals(columns.names())) {
            columns = new Columns(names);
            values = new long[names.size()];
        }
    }

    @Override
    public Columns columns() {
        return columns;
    }

    @Override
    public String track() {
        return "net";
    }

    @Override
    public Evidence evidence() {
        return new Evidence("/proc/net/dev, /proc/net/route, /proc/net/snmp, /sys/class/net/*/speed",
                "counters since each interface came up; a rate is the increase over the time that really passed");
    }

    @Override
    public List<Option<?>> options() {
        return List.of(LEAVE_OUT);
    }

    @Override
    public List<String> follow(Options said) {
        interfaces.leaveOut(LeaveOut.of(LEAVE_OUT, said));
        return List.of();
    }

    @Override
    public long wishMillis() {
        return 1000;
    }

    @Override
    public void close() {
        file.close();
        route.close();
        tcp.close();
        interfaces.close();
    }
}
