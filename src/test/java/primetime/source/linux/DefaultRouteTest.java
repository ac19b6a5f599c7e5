package primetime.source.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static primetime.tape.Sample.UNKNOWN;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefaultRouteTest {
    private static final String HEAD = "Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\t"
            + "Window\tIRTT\n";
    private static final String ZERO = "00000000000000000000000000000000";
    @TempDir
    private Path root;

    private static String v4(String name, String destination, String flags, String metric, String mask) {
        return String.join("\t", name, destination, "010200C0", flags, "0", "0", metric, mask, "0", "0", "0   \n");
    }

    private static String v6(String name, String destination, String bits, String metric, String flags) {
        return String.join(" ", destination, bits, ZERO, "00", ZERO, metric, "00000002", "00000000", flags,
                "    " + name + "\n");
    }

    /** What is said of eth0 and of wlan0. */
    private String through(String four, String six) throws Exception {
        Tree tree = new Tree(root, Tree.NEW);
        tree.remove("proc/net/route");
        tree.remove("proc/net/ipv6_route");
        if (four != null) {
            tree.write("proc/net/route", four);
        }
        if (six != null) {
            tree.write("proc/net/ipv6_route", six);
        }
        try (DefaultRoute route = new DefaultRoute(root)) {
            route.read();
            return word(route.through("eth0".getBytes(StandardCharsets.US_ASCII))) + " "
                    + word(route.through("wlan0".getBytes(StandardCharsets.US_ASCII)));
        }
    }

    private static String word(long value) {
        return value == UNKNOWN ? "?" : Long.toString(value);
    }

    private static final String LAN = v4("eth0", "000200C0", "0001", "0", "00FFFFFF");

    @Test
    void theLowestMetricCounts() throws Exception {
        String eth = v4("eth0", "00000000", "0003", "100", "00000000");
        String wlan = v4("wlan0", "00000000", "0003", "600", "00000000");
        assertEquals("1 0", through(HEAD + eth + wlan + LAN, null));
        assertEquals("1 0", through(HEAD + wlan + eth + LAN, null));
        assertEquals("1 0", through(HEAD + v4("wlan0", "00000000", "0003", "-1", "00000000") + eth, null));
        assertEquals("1 1", through(HEAD + eth + eth.replace("eth0", "wlan0"), null), "two ways at one cost");
    }

    @Test
    void aRouteThatIsDownOrRejectsOrIsNotForEverythingIsNoDefault() throws Exception {
        assertEquals("0 0", through(HEAD + v4("eth0", "00000000", "0002", "0", "00000000"), null));
        assertEquals("0 0", through(HEAD + v4("eth0", "00000000", "0201", "0", "00000000"), null));
        assertEquals("0 0", through(HEAD + v4("eth0", "00000000", "0003", "0", "00000080"), null));
        assertEquals("0 0", through(HEAD, null));
    }

    @Test
    void ipv6DecidesWhereIpv4HasNone() throws Exception {
        String wlan = v6("wlan0", ZERO, "00", "00000400", "00000003");
        String refused = v6("lo", ZERO, "00", "ffffffff", "00200200");
        String lan = v6("eth0", "fd000000000000000000000000000000", "40", "00000100", "00000001");
        assertEquals("0 1", through(HEAD + LAN, lan + wlan + refused));
        assertEquals("0 0", through(HEAD + LAN, lan + refused));
        assertEquals("1 0", through(HEAD + v4("eth0", "00000000", "0003", "9", "00000000"), wlan));
        assertEquals("? 1", through(null, lan + wlan));
    }

    @Test
    void whatCannotBeReadIsUnknownAndNotAbsent() throws Exception {
        assertEquals("? ?", through(null, null));
        assertEquals("? ?", through(HEAD + LAN.substring(0, 20), null));
        assertEquals("? ?", through(HEAD + LAN, ZERO));
        assertEquals("? ?", through(HEAD + "eth0 what is this\n", null));
    }

    @Test
    void aRoutersLargeTableIsNotReadToItsEnd() throws Exception {
        String table = HEAD + v4("wlan0", "00000000", "0003", "0", "00000000") + LAN.repeat(40_000);
        assertEquals("0 1", through(table, null));
    }
}
