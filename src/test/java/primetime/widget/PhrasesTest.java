package primetime.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import primetime.cell.Canvas;
import primetime.cell.Clusters;
import primetime.cell.Grid;
import primetime.cell.Picture;
import primetime.cell.Style;

class PhrasesTest {
    private final Phrases phrases = new Phrases();

    private void say(String text, int rank) {
        phrases.in(Style.PLAIN).append(text);
        phrases.end(rank, " · ");
    }

    private String fitted(int room) {
        phrases.fit(room);
        Grid grid = new Grid(new Clusters(), 40, 1);
        int end = phrases.draw(new Canvas(grid), 0, 0, Style.DIM);
        assertEquals(phrases.width(0, phrases.count()), end);
        assertTrue(end <= Math.max(0, room));
        return Picture.rows(grid).stripTrailing();
    }

    @Test
    void dropsTheHighestRankWholeAndKeepsTheOrder() {
        say("one", 2);
        say("two", 0);
        say("three", 1);
        assertEquals("one · two · three", fitted(17));
        assertEquals("two · three", fitted(16));
        assertEquals("two · three", fitted(11));
        assertEquals("two", fitted(10));
        assertEquals("", fitted(2));
        assertEquals("", fitted(-1));
    }

    @Test
    void ofTheSameRankTheLastGoesFirst() {
        say("one", 1);
        say("two", 1);
        assertEquals("one", fitted(8));
    }

    @Test
    void tellsWhetherAllFit() {
        say("one", 0);
        assertTrue(phrases.fit(3));
        assertFalse(phrases.fit(2));
    }

    @Test
    void aPhraseOfNothingTakesNoGap() {
        say("", 0);
        say("one", 0);
        say("", 0);
        say("two", 0);
        assertEquals("one · two", fitted(40));
    }

    @Test
    void aPhraseMayHaveManySpansAndWideGlyphs() {
        phrases.in(Style.BOLD).append("漢字");
        phrases.in(Style.PLAIN).append(" 12");
        phrases.end(0, " ");
        say("more", 1);
        assertEquals("漢字 12", fitted(13));
        assertEquals("漢字 12 · more", fitted(14));
        assertEquals("", fitted(6));
    }

    @Test
    void isUsedAgainFromTheStart() {
        say("a long one that is gone", 0);
        phrases.clear();
        say("new", 0);
        assertEquals("new", fitted(40));
    }

    @Test
    void cutsNamesBetweenGraphemes() {
        assertEquals("eth0", Phrases.cut(new StringBuilder(), "eth0", 4).toString());
        assertEquals("et…", Phrases.cut(new StringBuilder(), "eth0", 3).toString());
        assertEquals("漢…", Phrases.cut(new StringBuilder(), "漢字漢", 4).toString());
        assertEquals("😀…", Phrases.cut(new StringBuilder(), "😀😀", 3).toString());
    }
}
