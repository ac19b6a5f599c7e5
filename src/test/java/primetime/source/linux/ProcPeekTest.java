package primetime.source.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProcPeekTest {
    @TempDir
    static Path root;
    private ProcTree tree;

    @BeforeEach
    void plant() {
        tree = new ProcTree(root).process(12, 3, 450, "a) (b", "vim my file.txt");
        tree.write("uptime", "100.25 99.00\n").write("stat",
                "cpu  1 2\nintr " + "0 ".repeat(9000) + "\nprocesses 4711\n");
        tree.process(13, 2, 1, "kthreadd", "");
        tree.write("irq/7", "").write("self", "");
    }

    static Stream<ProcPeek> peeks() {
        return Stream.of(new PlainPeek(root.toString()), new NativePeek(root.toString()));
    }

    @ParameterizedTest
    @MethodSource("peeks")
    void aNameMayHoldWhatItLikes(ProcPeek peek) {
        TaskStat stat = new TaskStat();
        assertTrue(stat.read(peek, 12));
        assertEquals(3, stat.parent);
        assertEquals(1, stat.session);
        assertEquals(0, stat.tty);
        assertEquals(4_500_000_000L, stat.born);
    }

    @ParameterizedTest
    @MethodSource("peeks")
    void argumentsAreSeparatedBySpacesAndThreadsOfTheKernelStandInBrackets(ProcPeek peek) {
        assertTrue(peek.commandLine(12));
        assertEquals("vim my file.txt", peek.toString());
        assertFalse(peek.commandLine(13));
        assertTrue(peek.name(13));
        assertEquals("[kthreadd]", peek.toString());
    }

    @ParameterizedTest
    @MethodSource("peeks")
    void theLongestPathIsTheControlGroup(ProcPeek peek) {
        assertTrue(peek.cgroup(12));
        assertEquals("/user.slice/session-3.scope",
                new String(peek.bytes, peek.cgroupFrom, peek.cgroupLength, StandardCharsets.UTF_8));
        tree.write("12/cgroup", "0::/a:b\n");
        assertTrue(peek.cgroup(12));
        assertEquals(4, peek.cgroupLength);
    }

    @ParameterizedTest
    @MethodSource("peeks")
    void aBrokenListOfControlGroupsHasNone(ProcPeek peek) {
        for (String broken : new String[] { "", "\n", "0", "0:", "0::", "::\n::\n", "x\n" }) {
            tree.write("12/cgroup", broken);
            assertFalse(peek.cgroup(12), broken);
        }
        assertFalse(peek.cgroup(99));
    }

    @ParameterizedTest
    @MethodSource("peeks")
    void whatIsNotThereIsNotRead(ProcPeek peek) {
        assertFalse(peek.commandLine(99));
        assertFalse(peek.name(99));
        assertFalse(new TaskStat().read(peek, 99));
        assertFalse(peek.file("nothing"));
    }

    @ParameterizedTest
    @MethodSource("peeks")
    void aBrokenStatIsNotRead(ProcPeek peek) {
        for (String broken : new String[] { "", "\n", "12", "12 (vim", "12 (vim) S 1 2 3", "12 (vim) S 1 2 3\n",
                ")(" }) {
            tree.write("14/stat", broken);
            assertFalse(new TaskStat().read(peek, 14), broken);
        }
    }

    @ParameterizedTest
    @MethodSource("peeks")
    void aLargeFileIsReadToItsEnd(ProcPeek peek) {
        assertEquals(4711, ListenerCounts.forks(peek));
    }

    @ParameterizedTest
    @MethodSource("peeks")
    void onlyProcessesAreListedAndTheListCanBeginAgain(ProcPeek peek) {
        for (int time = 0; time < 2; time++) {
            Set<Integer> found = new TreeSet<>();
            peek.rewind();
            for (int pid = peek.next(); pid != 0; pid = peek.next()) {
                found.add(pid);
            }
            found.remove(14);
            assertEquals(Set.of(12, 13), found);
        }
        peek.close();
    }

    @Test
    void timeAsleepIsTakenFromTimesSinceBoot() {
        ProcPeek peek = tree.peek();
        peek.calibrate(60_250_000_000L);
        assertEquals(10_000_000_000L, peek.monotonic(5000));
        // Closer than the files can tell; and a container's own uptime, which is shorter than the clock.
        peek.calibrate(100_245_000_000L);
        assertEquals(50_000_000_000L, peek.monotonic(5000));
        peek.calibrate(900_000_000_000L);
        assertEquals(50_000_000_000L, peek.monotonic(5000));
    }

    @Test
    void theRowOfOneSocketIsFoundByItsNumber() {
        tree.write("net/netlink",
                "sk               Eth Pid        Groups   Rmem     Wmem     Dump  Locks    Drops    Inode\n"
                        + "00000000b94e1f42 0   0          00000000 0        0        0     2        0        4       \n"
                        + "00000000a2dc02c1 11  4213       00000001 4160     0        0     2        17       1504    \n");
        NetlinkRow row = new NetlinkRow();
        assertTrue(row.find(tree.peek(), 1504));
        assertEquals(4160, row.queued);
        assertEquals(17, row.drops);
        assertFalse(row.find(tree.peek(), 15));
        assertFalse(row.find(tree.peek(), 0));
    }
}
