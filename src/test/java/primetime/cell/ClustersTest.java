package primetime.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ClustersTest {
    private final Clusters clusters = new Clusters();

    @Test
    void theSameGraphemeHasTheSameNumber() {
        int one = clusters.intern("xe\u0301", 1, 3);
        int other = clusters.intern("e\u0302", 0, 2);
        assertTrue(one < 0 && other < 0 && one != other);
        assertEquals(one, clusters.intern("e\u0301yz", 0, 2));
        assertEquals("e\u0301", clusters.text(one));
    }

    @Test
    void itIsBoundedAndGoesOnWhenItIsFull() {
        int lowest = 0;
        for (int i = 0; i < 5000; i++) {
            String text = new StringBuilder().appendCodePoint(0x4e00 + i).append('\u0301').toString();
            int glyph = clusters.intern(text, 0, 2);
            assertEquals(text, clusters.text(glyph));
            lowest = Math.min(lowest, glyph);
        }
        assertEquals(-1024, lowest);
    }

    @Test
    void aNumberOfBeforeTheTableStartedOverIsABlankAndNoError() {
        int last = 0;
        for (int i = 0; i < 1024; i++) {
            last = clusters.intern(new StringBuilder().appendCodePoint(0x4e00 + i).append('\u0301'), 0, 2);
        }
        clusters.intern("e\u0301", 0, 2);
        assertEquals(" ", clusters.text(last));
    }

    @Test
    void whereTerminalsDifferIsKnownOfEach() {
        assertTrue(clusters.disputed(clusters.intern("❤️", 0, 2)));
        assertTrue(!clusters.disputed(clusters.intern("e\u0301", 0, 2)));
    }
}
