package primetime.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import primetime.cell.Canvas;
import primetime.cell.Clusters;
import primetime.cell.Grid;
import primetime.cell.Picture;
import primetime.theme.Role;

class TitleLineTest {
    @Test
    void whatDoesNotFitIsLeftOutAndNeverCut() {
        Grid grid = new Grid(new Clusters(), 20, 1);
        TitleLine title = new TitleLine();
        title.begin(Stage.look(SampleTapes.EMPTY.window()), new Canvas(grid), 2);
        title.text().append(14).append("/s");
        title.put(Role.STRONG);
        title.put("lost 0", Role.GOOD);
        title.put("connector", Role.DIM);
        title.put("x", Role.DIM);
        assertEquals("  14/s · lost 0\n", Picture.rows(grid));
        assertEquals(15, title.end());
    }

    @Test
    void wordsThatMayBeCutLeaveRoomForTheFiguresAfterThem() {
        Grid grid = new Grid(new Clusters(), 26, 1);
        TitleLine title = new TitleLine();
        title.begin(Stage.look(SampleTapes.EMPTY.window()), new Canvas(grid), 1);
        title.put("list", Role.STRONG);
        title.text().append("/").append("x".repeat(3000));
        title.putCut(Role.NOTICE, 8);
        title.put("lost 7", Role.BAD);
        assertEquals(" list · /xxxxxx… · lost 7\n", Picture.rows(grid));
        title.begin(Stage.look(SampleTapes.EMPTY.window()), new Canvas(grid), 1);
        title.text().append("/short");
        title.putCut(Role.NOTICE, 8);
        assertEquals(7, title.end());
    }
}
