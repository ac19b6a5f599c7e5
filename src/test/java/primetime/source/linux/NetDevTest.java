package primetime.source.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static primetime.tape.Sample.UNKNOWN;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import primetime.option.Options;
import primetime.source.Unreadable;
import primetime.tape.Columns;
import primetime.tape.Fault;

class NetDevTest {
    private static final String HEAD = "Inter-|   Receive  |  Transmit\n face |bytes    packets |bytes    packets\n";
    @TempDir
    private Path root;
    private Tree tree;
    private NetDev source;

    @BeforeEach
    void copy() throws Exception {
        tree = new Tree(root, Tree.OLD);
        source = new NetDev(root);
    }

    private static String line(String name, int bytes) {
        return name + ": " + bytes + " 2 3 4 0 0 0 0 " + bytes + " 6 7 8 0 0 0 0\n";
    }

    private Map<String, Long> said(String... lines) throws Exception {
        tree.write("proc/net/dev", HEAD + String.join("", lines));
        return Tree.poll(source);
    }

    @Test
    void countersOfBothWaysAreRead() throws Exception {
        Map<String, Long> said = Tree.poll(source);
        assertEquals(912_204_412_330L, said.get("enp3s0.rx_bytes"));
        assertEquals(710_233_551, said.get("enp3s0.rx_packets"));
        assertEquals(12, said.get("enp3s0.rx_errors"));
        assertEquals(40_118, said.get("enp3s0.rx_drops"));
        assertEquals(80_122_044_107L, said.get("enp3s0.tx_bytes"));
        assertEquals(310_244_120, said.get("enp3s0.tx_packets"));
        assertEquals(0, said.get("enp3s0.tx_errors"));
        assertEquals(7, said.get("enp3s0.tx_drops"));
        assertEquals(1306, said.get("enp3s0.100.tx_bytes"), "a name may hold dots");
        assertEquals(0, said.get("left_out"));
    }

    @Test
    void speedAndDefaultRouteStandBesideThem() throws Exception {
        Map<String, Long> said = Tree.poll(source);
        assertEquals(1000, said.get("enp3s0.speed_mbit"));
        assertEquals(UNKNOWN, said.get("docker0.speed_mbit"), "-1");
        assertEquals(UNKNOWN, said.get("lo.speed_mbit"), "no such file");
        assertEquals(1, said.get("enp3s0.default"));
        assertEquals(0, said.get("docker0.default"), "its metric is higher");
        assertTrue(
                source.columns().names().indexOf("enp3s0.rx_bytes") < source.columns().names().indexOf("lo.rx_bytes"));
    }

    private void leaveOut(String... names) {
        source.follow(Options.NONE.with(LeaveOut.option(""), List.of(names)));
    }

    @Test
    void whatNobodyWantsToSeeGoesAtOnceAndComesBack() throws Exception {
        Columns all = source.columns();
        assertEquals(0, said(line("veth1", 1), line("eth0", 2), line("vethb", 3)).get("left_out"));
        leaveOut("veth*", "nothing[");
        Map<String, Long> fewer = Tree.poll(source);
        assertEquals(2, fewer.get("left_out"));
        assertEquals(2, fewer.get("eth0.rx_bytes"));
        assertFalse(fewer.containsKey("veth1.rx_bytes"));
        leaveOut("*");
        Fault fault = assertThrows(Unreadable.class, source::poll).fault("net", 0);
        assertEquals("/proc/net/dev: no interface is left; leave_out below [net] in the configuration leaves out some",
                fault.line());
        leaveOut();
        assertEquals(3, Tree.poll(source).get("vethb.rx_bytes"));
        assertNotSame(all, source.columns());
    }

    @Test
    void segmentsOfTcpAreFoundByTheirNames() throws Exception {
        Map<String, Long> said = Tree.poll(source);
        assertEquals(301_204_477, said.get("tcp.out_segments"));
        assertEquals(120_443, said.get("tcp.retransmits"));
        long[] into = new long[2];
        TcpSegments.parse(Tree.scan("Tcp: RetransSegs New OutSegs\nTcp: 7 -1 9\n"), into);
        assertEquals(9, into[0]);
        assertEquals(7, into[1]);
        TcpSegments.parse(Tree.scan("Tcp: RetransSegs New OutSegs\nTcp: 7 -1 9"), into);
        assertEquals(UNKNOWN, into[0]);
        TcpSegments.parse(Tree.scan("Tcp: 7 -1 9\nTcp: 7 -1 9\n"), into);
        assertEquals(UNKNOWN, into[1]);
    }

    @Test
    void columnsStayTheSameInstanceUntilAnInterfaceComesOrGoes() throws Exception {
        said(line("lo", 1), line("eth0", 2));
        Columns both = source.columns();
        said(line("lo", 3), line("eth0", 4));
        assertSame(both, source.columns());
        Map<String, Long> three = said(line("lo", 3), line("eth0", 4), line("wg0", 5));
        assertNotSame(both, source.columns());
        assertEquals(5, three.get("wg0.rx_bytes"));
        Map<String, Long> one = said(line("wg0", 6));
        assertEquals(6, one.get("wg0.rx_bytes"));
        assertFalse(one.containsKey("lo.rx_bytes"));
    }

    @Test
    void namesMayTouchTheirNumbersAndHoldAnyByte() throws Exception {
        Map<String, Long> said = said("  eth0:77 2 3 4 0 0 0 0 5 6 7 8 0 0 0 0\n", line("l\u00f6\u001b[31m", 9));
        assertEquals(77, said.get("eth0.rx_bytes"));
        assertEquals(9, said.get("l\u00f6\u001b[31m.rx_bytes"));
        byte[] raw = (HEAD + line("??", 1) + line("?!", 2)).getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < raw.length; i++) {
            raw[i] = raw[i] == '?' ? (byte) 0xff : raw[i] == '!' ? 0 : raw[i];
        }
        tree.write("proc/net/dev", raw);
        assertEquals(2, Tree.poll(source).get("\u00ff\0.rx_bytes"));
    }

    @Test
    void ofHundredsOfInterfacesThatOfTheDefaultRouteIsShown() throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 700; i++) {
            lines.append(line("veth" + i, i));
        }
        Map<String, Long> said = said(lines.toString(), line("enp3s0", 4711));
        assertEquals(3 + 64 * 10, said.size());
        assertEquals(637, said.get("left_out"));
        assertEquals(4711, said.get("enp3s0.rx_bytes"));
        assertEquals(62, said.get("veth62.rx_bytes"));
        Columns before = source.columns();
        assertEquals(638, said(lines.toString(), line("enp3s0", 4712), line("veth700", 1)).get("left_out"));
        assertSame(before, source.columns(), "what is left out does not move the others");
    }

    @Test
    void aLineThatIsCutShortKeepsWhatIsSure() throws Exception {
        Map<String, Long> said = said(line("lo", 1), "eth0: 10 20 30 40 0 0 0 0 50 6");
        assertEquals(50, said.get("eth0.tx_bytes"));
        assertEquals(UNKNOWN, said.get("eth0.tx_packets"));
    }

    @Test
    void withoutAnyInterfaceThereIsNothingToTell() throws Exception {
        source.poll();
        tree.write("proc/net/dev", HEAD);
        assertEquals("holds nothing that is known here", assertThrows(Unreadable.class, source::poll).getMessage());
        assertThrows(Unreadable.class, source::poll);
    }
}
