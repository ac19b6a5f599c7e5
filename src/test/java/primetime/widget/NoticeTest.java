package primetime.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import primetime.cell.Canvas;
import primetime.cell.Clusters;
import primetime.cell.Grid;
import primetime.cell.Picture;
import primetime.tape.Fault;

@Timeout(60)
class NoticeTest {
    private static final Look LOOK = Stage.look(SampleTapes.EMPTY.window());
    private static final Fault FAULT = new Fault("net", 0, "/proc/net/dev", "permission denied", "");

    private static Grid grid(int columns, int rows) {
        return new Grid(new Clusters(), columns, rows);
    }

    @Test
    void aFaultIsWrappedAtBlanksAndLeavesHalfTheRows() {
        Grid grid = grid(15, 6);
        assertEquals(3, Notice.beneath(LOOK, new Canvas(grid), FAULT));
        assertEquals("\n\n\n/proc/net/dev:\npermission\ndenied\n", Picture.rows(grid));
        assertEquals(1, Notice.beneath(LOOK, new Canvas(grid(15, 2)), FAULT));
        assertEquals(1, Notice.beneath(LOOK, new Canvas(grid(15, 1)), FAULT));
    }

    @Test
    void aWordLongerThanTheRowIsBroken() {
        Grid grid = grid(4, 3);
        Notice.alone(LOOK, new Canvas(grid), null, "abcdefghij");
        assertEquals("abcd\nefgh\nij\n", Picture.rows(grid));
    }

    @Test
    void whatIsAwaitedStandsInTheMiddle() {
        Grid grid = grid(10, 3);
        Notice.alone(LOOK, new Canvas(grid), null, "wait");
        assertEquals("\n   wait\n\n", Picture.rows(grid));
    }

    @Test
    void wideGlyphsOnOneColumnComeToAnEnd() {
        Grid narrow = grid(1, 3);
        Notice.alone(LOOK, new Canvas(narrow), null, "漢字 漢字");
        assertEquals("\n\n\n", Picture.rows(narrow), "no half of any");
        Notice.alone(LOOK, new Canvas(grid(0, 0)), FAULT, "");
    }
}
