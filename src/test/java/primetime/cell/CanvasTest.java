package primetime.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.Symbols;
import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.TextColor;
import com.googlecode.lanterna.graphics.TextGraphics;
import org.junit.jupiter.api.Test;
import primetime.Garbage;

class CanvasTest {
    private final Grid grid = new Grid(new Clusters(), 12, 5);
    private final Canvas canvas = new Canvas(grid);

    @Test
    void textIsCutBetweenGraphemes() {
        assertEquals(11, canvas.text(8, 0, "a汉字", 0), "the second would not fit");
        assertEquals(3, canvas.text(0, 1, "a汉字", 4, 0));
        assertEquals(2, canvas.text(0, 2, "👨‍👩‍👧👨‍👩‍👧", 3, 0));
        assertEquals("        a汉\na汉\n👨‍👩‍👧\n\n\n", Picture.rows(grid));
    }

    @Test
    void whatIsCutSaysSoWithinItsRoom() {
        assertEquals(6, canvas.elided(0, 0, "abcdef", 6, 0));
        assertEquals(6, canvas.elided(0, 1, "abcdefg", 6, 0));
        assertEquals(6, canvas.elided(0, 2, "a汉字汉", 6, 0));
        assertEquals(1, canvas.elided(0, 3, "abc", 1, 0));
        assertEquals(0, canvas.elided(0, 4, "abc", 0, 0));
        assertEquals("abcdef\nabcde…\na汉字…\n…\n\n", Picture.rows(grid));
    }

    @Test
    void elidedTextLeavesNothingOfWhatWasThere() {
        canvas.text(0, 0, "xxxxxxxx", 0);
        canvas.elided(0, 0, "a汉字汉字", 5, 0);
        assertEquals("a汉 …xxx", Picture.rows(grid).lines().findFirst().orElseThrow());
    }

    @Test
    void rightAlignedTextEndsWhereItShould() {
        assertEquals(9, canvas.right(12, 0, "abc", 0));
        assertEquals(8, canvas.right(12, 1, "汉字", 0));
        assertEquals(0, canvas.right(3, 2, "abcdef", 0));
        assertEquals("         abc\n        汉字\nabc\n\n\n", Picture.rows(grid));
    }

    @Test
    void aTintKeepsGlyphsAndForegrounds() {
        canvas.text(0, 0, "ab", Style.of(Colour.indexed(3), Colour.DEFAULT) | Style.BOLD);
        canvas.tint(-5, 0, 6, Colour.indexed(4));
        assertEquals(Style.of(Colour.indexed(3), Colour.indexed(4)) | Style.BOLD, grid.style(0, 0));
        assertEquals(Style.of(Colour.indexed(3), Colour.DEFAULT) | Style.BOLD, grid.style(1, 0));
    }

    @Test
    void anInnerCanvasCountsFromItsOwnCornerAndIsClipped() {
        Canvas inner = canvas.sub(10, 3, 9, 9);
        assertEquals(2, inner.columns());
        assertEquals(2, inner.rows());
        inner.text(0, 0, "abc", 0);
        inner.sub(1, 1, 5, 5).put(0, 0, 'z', 0);
        assertEquals("\n\n\n          ab\n           z\n", Picture.rows(grid));
        assertEquals(0, canvas.sub(20, 20, 5, 5).columns());
        assertEquals(0, canvas.sub(2, 2, -5, -5).rows());
    }

    @Test
    void aFrameGoesAroundWhateverItsSize() {
        Canvas inside = Frame.draw(canvas.sub(0, 0, 6, 3), 0);
        assertEquals(4, inside.columns());
        assertEquals("╭────╮\n│    │\n╰────╯\n\n\n", Picture.rows(grid));
        for (int size = 0; size < 3; size++) {
            Frame.draw(canvas.sub(0, 0, size, size), 0);
        }
    }

    @Test
    void lanternasLinesAndRectanglesWork() {
        canvas.drawRectangle(new TerminalPosition(0, 0), new TerminalSize(6, 3), '#');
        canvas.fillRectangle(new TerminalPosition(1, 1), new TerminalSize(4, 1), '.');
        canvas.drawLine(0, 4, 11, 4, Symbols.SINGLE_LINE_HORIZONTAL);
        canvas.drawLine(8, 0, 11, 3, '\\');
        assertEquals("######  \\\n#....#   \\\n######    \\\n           \\\n────────────\n", Picture.rows(grid));
    }

    @Test
    void lanternasTextWorksWithItsColoursAndStyles() {
        canvas.setForegroundColor(TextColor.ANSI.RED_BRIGHT)
                .setBackgroundColor(TextColor.Factory.fromString("#102030"));
        canvas.enableModifiers(SGR.BOLD, SGR.UNDERLINE, SGR.ITALIC, SGR.CROSSED_OUT).putString(1, 0, "ab 汉");
        canvas.setForegroundColor(TextColor.ANSI.DEFAULT).clearModifiers();
        assertEquals(" ab 汉\n\n\n\n\n", Picture.rows(grid));
        assertEquals(Style.of(Colour.indexed(9), Colour.rgb(0x102030)) | Style.BOLD | Style.UNDERLINE | Style.ITALIC
                | Style.STRIKE, grid.style(1, 0));
    }

    @Test
    void allOfLanternasSixteenColoursAreTheTerminalsOwn() {
        TextColor.ANSI[] colours = { TextColor.ANSI.BLACK, TextColor.ANSI.RED, TextColor.ANSI.GREEN,
                TextColor.ANSI.YELLOW,
                TextColor.ANSI.BLUE, TextColor.ANSI.MAGENTA, TextColor.ANSI.CYAN, TextColor.ANSI.WHITE,
                TextColor.ANSI.BLACK_BRIGHT, TextColor.ANSI.RED_BRIGHT, TextColor.ANSI.GREEN_BRIGHT,
                TextColor.ANSI.YELLOW_BRIGHT, TextColor.ANSI.BLUE_BRIGHT, TextColor.ANSI.MAGENTA_BRIGHT,
                TextColor.ANSI.CYAN_BRIGHT, TextColor.ANSI.WHITE_BRIGHT };
        for (int i = 0; i < colours.length; i++) {
            canvas.setForegroundColor(colours[i]).setCharacter(0, 0, 'x');
            assertEquals(Colour.indexed(i), Style.foreground(grid.style(0, 0)));
        }
    }

    @Test
    void lanternaReadsBackWhatIsThere() {
        canvas.text(0, 0, "x汉", 0);
        assertEquals("x", canvas.getCharacter(0, 0).getCharacterString());
        assertEquals("汉", canvas.getCharacter(1, 0).getCharacterString());
        assertEquals(" ", canvas.getCharacter(2, 0).getCharacterString());
        assertNull(canvas.getCharacter(12, 0));
        assertNull(canvas.getCharacter(0, -1));
        canvas.setCharacter(99, 99, TextCharacter.DEFAULT_CHARACTER);
    }

    @Test
    void lanternasInnerGraphicsAreClippedAsWell() {
        TextGraphics inner = canvas.newTextGraphics(new TerminalPosition(9, 3), new TerminalSize(9, 9));
        assertEquals(new TerminalSize(3, 2), inner.getSize());
        inner.fill('*');
        inner.putString(-1, 0, "abcdef");
        assertEquals("\n\n\n         bcd\n         ***\n", Picture.rows(grid));
    }

    @Test
    void aPartThatIsAskedForAgainIsTheSameAndManyAreAsManyAsTheyAre() {
        assertSame(canvas.sub(1, 1, 4, 2), canvas.sub(1, 1, 4, 2));
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 50; i++) {
                Canvas part = canvas.sub(i % 10, i / 10, 2, 1);
                part.put(1, 0, 'a' + i % 26, 0);
                assertEquals(Character.toString('a' + i % 26), grid.text(i % 10 + 1, i / 10));
            }
        }
        Garbage.assertNone(() -> canvas.sub(1, 1, 4, 2).sub(1, 0, 9, 9));
    }
}
