package primetime.source.linux;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static primetime.tape.Sample.UNKNOWN;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadAverageTest {
    @TempDir
    private Path root;

    @Test
    void everyFieldIsRead() throws Exception {
        LoadAverage source = new LoadAverage(new Tree(root, Tree.OLD).root());
        assertArrayEquals(new long[] { 173, 109, 84, 3, 517, 22_817 }, source.poll());
        assertEquals(List.of("load1_centi", "load5_centi", "load15_centi", "running", "threads", "last_pid"),
                source.columns().names());
    }

    @Test
    void whatIsCutOffIsUnknown() {
        long[] into = new long[6];
        new LoadAverage(Path.of("/")).parse(Tree.scan("1203.27 0.25 0.14 1/9"), into);
        assertArrayEquals(new long[] { 120_327, 25, 14, 1, UNKNOWN, UNKNOWN }, into);
        new LoadAverage(Path.of("/")).parse(Tree.scan("0.27 0,25 0.14 1 93 17989\n"), into);
        assertArrayEquals(new long[] { 27, UNKNOWN, 14, UNKNOWN, 93, 17_989 }, into);
    }
}
