package primetime.source.linux;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static primetime.tape.Sample.UNKNOWN;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import primetime.option.Options;
import primetime.source.Unreadable;
import primetime.tape.Columns;
import primetime.tape.Fault;

class DiskSpaceTest {
    private static final String TABLE = "proc/self/mountinfo";
    @TempDir
    private Path root;
    private Tree tree;
    private DiskSpace source;

    @BeforeEach
    void copy() throws Exception {
        tree = new Tree(root, Tree.OLD);
        source = new DiskSpace(root);
    }

    @Test
    void aMountThatDoesNotAnswerIsUnknownBesideTheOthers() throws Exception {
        Files.createDirectories(root.resolve("mnt/back up"));
        Map<String, Long> said = Tree.poll(source);
        assertTrue(said.get("/.total") > 0);
        assertEquals(Files.getFileStore(root).getTotalSpace(), said.get("/.total"));
        assertEquals(said.get("/.total"), said.get("/mnt/back up.total"));
        assertEquals(UNKNOWN, said.get("/boot.total"), "no such directory in this tree");
        assertEquals("/.total", source.columns().names().get(0));
        assertEquals(4 * 5, said.size());
    }

    @Test
    void whatNobodyWantsToSeeIsNotAsked() throws Exception {
        Files.createDirectories(root.resolve("mnt/back up"));
        source.poll();
        source.follow(Options.NONE.with(LeaveOut.option(""), List.of("/mnt/*", "/boot")));
        Map<String, Long> said = Tree.poll(source);
        assertTrue(said.get("/.total") > 0 && !said.containsKey("/mnt/back up.total"));
        assertFalse(said.containsKey("/boot.total"));
        source.follow(Options.NONE.with(LeaveOut.option(""), List.of("*")));
        assertEquals("/proc/self/mountinfo: no local file system is mounted here; leave_out below [disk] in the"
                + " configuration leaves out some",
                assertThrows(Unreadable.class, source::poll).fault("disk", 0).line());
        source.follow(Options.NONE);
        assertTrue(Tree.poll(source).containsKey("/mnt/back up.total"));
    }

    @Test
    void columnsStayTheSameInstanceUntilAMountComesOrGoes() throws Exception {
        source.poll();
        Columns all = source.columns();
        source.poll();
        assertSame(all, source.columns());
        String table = new String(Tree.original(Tree.OLD, TABLE), StandardCharsets.UTF_8);
        tree.write(TABLE, table + "140 26 0:60 / /run/x rw - tmpfs tmpfs rw\n");
        source.poll();
        assertSame(all, source.columns(), "a mount that is not shown does not move the others");
        tree.write(TABLE, table + "140 26 8:99 / /new rw - ext4 /dev/n rw\n");
        source.poll();
        assertNotSame(all, source.columns());
    }

    @Test
    void aTableThatIsCutShortIsNotTrusted() throws Exception {
        byte[] table = Tree.original(Tree.OLD, TABLE);
        tree.write(TABLE, Arrays.copyOf(table, table.length - 1));
        assertEquals("cut short", assertThrows(Unreadable.class, source::poll).getMessage());
        assertThrows(Unreadable.class, source::poll);
    }

    @Test
    void theFirstRefusalIsToldWhereNothingAnswers() throws Exception {
        tree.write(TABLE, "61 26 8:1 / /boot rw - ext2 /dev/sda1 rw\n");
        Fault fault = assertThrows(Unreadable.class, source::poll).fault("disk", 0);
        assertEquals("statvfs /boot: no such directory", fault.line());
        tree.write(TABLE, "26 0 0:50 / / rw - nfs4 server:/ rw\n");
        assertEquals("no local file system is mounted here", assertThrows(Unreadable.class, source::poll).getMessage());
    }

    @Test
    void aMountOnAFileIsNotShown() throws Exception {
        tree.write("boot", "a file");
        Files.createDirectories(root.resolve("home"));
        Map<String, Long> said = Tree.poll(source);
        assertFalse(said.containsKey("/boot.total"));
        assertTrue(said.get("/home.total") > 0);
    }

    @Test
    void blocksAreCountedInFragments() {
        long[] into = new long[5];
        long[] struct = { 1 << 20, 4096, 1000, 300, 250, 77, 66, 66, 0, 0, 255, 0, 0, 0, 0, 0 };
        StatVfs.decode(struct, into);
        assertArrayEquals(new long[] { 4_096_000, 1_228_800, 1_024_000, 77, 66 }, into);
        struct[1] = 0;
        StatVfs.decode(struct, into);
        assertEquals(1000L << 20, into[0], "a file system that tells no fragment size means its blocks");
    }

    @Test
    void whatDoesNotFitOrIsNotCountedIsUnknown() {
        long[] into = new long[5];
        StatVfs.decode(new long[] { 4096, 4096, Long.MAX_VALUE / 2, -1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 }, into);
        assertArrayEquals(new long[] { UNKNOWN, UNKNOWN, 4096, UNKNOWN, UNKNOWN }, into);
    }
}
