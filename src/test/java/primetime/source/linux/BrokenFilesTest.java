package primetime.source.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import primetime.source.Polled;
import primetime.source.Unreadable;
import primetime.tape.Fault;
import primetime.tape.Sample;

/** Whatever happens to a file, its source says what is true, that it does not know, or why it cannot say anything. */
class BrokenFilesTest {
    @TempDir
    private Path root;

    @ParameterizedTest
    @ValueSource(strings = { Tree.OLD, Tree.NEW })
    void aBrokenFileNeverBecomesAnExceptionOrANumber(String kernel) throws Exception {
        Tree tree = new Tree(root, kernel);
        int cases = 0;
        for (String file : Tree.READERS.keySet()) {
            byte[] whole = Tree.original(kernel, file);
            if (whole.length == 0) {
                continue;
            }
            Map<String, Long> truth = Tree.poll(Tree.READERS.get(file).apply(root));
            for (Breakage breakage : Breakage.values()) {
                breakage.apply(tree, file);
                try (Polled source = Tree.READERS.get(file).apply(root)) {
                    // Twice, since the first failure may change what the second reading does.
                    check(source, truth, breakage, file);
                    check(source, truth, breakage, file);
                }
                tree.remove(file);
                tree.write(file, whole);
                cases++;
            }
        }
        assertTrue(cases > 150, cases + " cases");
    }

    @ParameterizedTest
    @ValueSource(strings = { Tree.OLD, Tree.NEW })
    void aSourceRecoversWhenItsFileDoes(String kernel) throws Exception {
        Tree tree = new Tree(root, kernel);
        for (String file : new String[] { "proc/loadavg", "proc/stat", "proc/meminfo", "proc/uptime",
                "proc/net/dev" }) {
            for (Breakage breakage : Breakage.values()) {
                try (Polled source = Tree.READERS.get(file).apply(root)) {
                    Map<String, Long> truth = Tree.poll(Tree.READERS.get(file).apply(root));
                    breakage.apply(tree, file);
                    boolean isRead = check(source, truth, breakage, file);
                    tree.remove(file);
                    tree.write(file, Tree.original(kernel, file));
                    // Files of /proc are not replaced by others: one that could be read is kept open.
                    if (!isRead) {
                        assertEquals(truth, Tree.poll(source), file + " after " + breakage);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { Tree.OLD, Tree.NEW })
    void aFileCutAnywhereInALineSaysTheTruthOrNothing(String kernel) throws Exception {
        Tree tree = new Tree(root, kernel);
        for (String file : Tree.READERS.keySet()) {
            byte[] whole = Tree.original(kernel, file);
            if (whole.length == 0) {
                continue;
            }
            Map<String, Long> truth = Tree.poll(Tree.READERS.get(file).apply(root));
            for (int length = 1; length < whole.length; length += 1 + length / 200) {
                if (whole[length - 1] != '\n') {
                    tree.write(file, Arrays.copyOf(whole, length));
                    try (Polled source = Tree.READERS.get(file).apply(root)) {
                        check(source, truth, Breakage.CUT_IN_A_NUMBER, file + " cut at " + length);
                    }
                }
            }
            tree.write(file, whole);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { Tree.OLD, Tree.NEW })
    void withoutAnyFileEverySourceSaysWhy(String kernel) throws Exception {
        for (Polled source : LinuxSources.polled(Files.createDirectory(root.resolve("bare")), () -> 0)) {
            try (source) {
                source.poll();
                assertTrue(source instanceof WallClock || source instanceof OwnCost, source.track());
            } catch (Unreadable e) {
                assertEquals("no such file", e.getMessage());
            }
        }
    }

    /**
     * Polls and compares, and answers whether there was anything to compare. How full the disk is, and what the JVM
     * does, is true whatever the files say.
     */
    private static boolean check(Polled source, Map<String, Long> truth, Breakage breakage, String what) {
        String where = what + " " + breakage;
        try {
            Tree.poll(source).forEach((column, value) -> {
                assertTrue(value >= 0 || value == Sample.UNKNOWN, where + ": " + column + " = " + value);
                boolean isFixed = !source.mayHang() && !column.startsWith("heap") && !column.startsWith("gc");
                if (isFixed && breakage.isTruthful() && value != Sample.UNKNOWN && truth.containsKey(column)) {
                    assertEquals(truth.get(column), value, where + ": " + column);
                }
            });
            return true;
        } catch (Unreadable e) {
            Fault fault = e.fault(source.track(), 0);
            assertFalse(fault.tried().isBlank() || fault.happened().isBlank(), where);
            return false;
        }
    }
}
