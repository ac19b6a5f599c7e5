package primetime.source.linux;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static primetime.tape.Sample.UNKNOWN;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UptimeTest {
    @TempDir
    private Path root;

    @Test
    void theFirstNumberIsToldInMilliseconds() throws Exception {
        assertArrayEquals(new long[] { 8_640_123_450L }, new Uptime(new Tree(root, Tree.OLD).root()).poll());
    }

    @Test
    void aTimeThatDoesNotFitIsUnknown() {
        long[] into = new long[1];
        new Uptime(Path.of("/")).parse(Tree.scan("92233720368547758.07 1.00\n"), into);
        assertEquals(UNKNOWN, into[0]);
        new Uptime(Path.of("/")).parse(Tree.scan("17.5 1.00\n"), into);
        assertEquals(UNKNOWN, into[0]);
    }
}
