package primetime.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import primetime.cell.Canvas;
import primetime.cell.Clusters;
import primetime.cell.Colour;
import primetime.cell.Depth;
import primetime.cell.Glyphs;
import primetime.cell.Grid;
import primetime.cell.Style;

/** The bytes themselves, where they matter. */
class EncoderTest {
    private static final long RED = Style.of(Colour.indexed(1), Colour.DEFAULT);
    private final Grid grid = new Grid(new Clusters(), 20, 4);
    private final Canvas canvas = new Canvas(grid);
    private Encoder encoder = new Encoder(Depth.TRUE, Glyphs.BRAILLE, false);

    private String encode() {
        return encoder.encode(grid).toString().replace('\033', '^');
    }

    @Test
    void anUnchangedFrameIsNoBytes() {
        canvas.text(3, 1, "Grüße 中", RED);
        encode();
        assertEquals("", encode());
    }

    @Test
    void theFirstFrameErasesRowsInsteadOfClearing() {
        assertEquals("^[H^[m^[K^[B^[K^[B^[K^[B^[K", encode());
    }

    @Test
    void onlyWhatDiffersIsWritten() {
        canvas.text(0, 0, "load 0.42", Style.PLAIN);
        canvas.text(0, 2, "tail", RED);
        encode();
        canvas.text(0, 0, "load 0.43", Style.PLAIN);
        assertEquals("^[1;9H^[m3", encode());
        canvas.text(0, 0, "load 0.51", Style.PLAIN);
        assertEquals("\b\b51", encode());
    }

    @Test
    void aShortGapIsWrittenAgainRatherThanJumpedOver() {
        canvas.text(0, 0, "1 2  3   4     5", Style.PLAIN);
        encode();
        canvas.text(0, 0, "6 7  8   9     0", Style.PLAIN);
        assertEquals("^[H6 7  8   9^[5C0", encode());
    }

    @Test
    void aGapOfAnotherStyleIsJumpedOver() {
        canvas.text(0, 0, "a", Style.PLAIN);
        canvas.text(1, 0, "|", RED);
        canvas.text(2, 0, "b", Style.PLAIN);
        encode();
        canvas.text(0, 0, "c", Style.PLAIN);
        canvas.text(2, 0, "d", Style.PLAIN);
        assertEquals("^[Hc^[Cd", encode());
    }

    @Test
    void whatABlockSpilledOverIsWrittenAgain() {
        canvas.text(0, 0, "a▀b", Style.PLAIN);
        canvas.text(0, 1, "██████x", Style.PLAIN);
        encode();
        canvas.text(0, 0, "a b", Style.PLAIN);
        assertEquals("^[1;2H b", encode());
        canvas.text(0, 1, "▄█████x", Style.PLAIN);
        assertEquals("^[2H▄█", encode(), "no further than the next cell");
    }

    @Test
    void aBlankNeedsNoForeground() {
        canvas.text(0, 0, "ab cd", RED);
        encode();
        canvas.text(2, 0, " ", Style.of(Colour.indexed(2), Colour.DEFAULT) | Style.BOLD);
        assertEquals("", encode());
        canvas.text(4, 0, " e", RED);
        assertEquals("^[1;5H e", encode());
    }

    @Test
    void manyBlanksAreErased() {
        canvas.run(0, 0, 20, 'x', Style.PLAIN);
        canvas.run(0, 1, 20, 'x', Style.PLAIN);
        encode();
        canvas.run(3, 0, 14, ' ', RED);
        canvas.run(3, 1, 17, ' ', Style.PLAIN);
        assertEquals("^[1;4H^[14X^[B^[K", encode());
    }

    @Test
    void colouredBlanksAreWrittenForATerminalThatErasesToItsOwnColour() {
        encode();
        canvas.run(0, 0, 20, ' ', Style.of(Colour.DEFAULT, Colour.indexed(4)));
        assertEquals("^[H^[44m                    ", encode());
    }

    @Test
    void behindTheMarginThePlaceIsToldAnew() {
        encode();
        canvas.text(19, 0, "a", Style.PLAIN);
        canvas.text(0, 1, "b", Style.PLAIN);
        assertEquals("^[1;20Ha^[2Hb", encode());
    }

    @Test
    void aClusterThatTerminalsDifferAboutIsFollowedByAnAbsoluteColumn() {
        canvas.text(2, 0, "--------", Style.PLAIN);
        encode();
        canvas.text(2, 0, "❤️", Style.PLAIN);
        assertEquals("^[1;3H  \b\b❤️", encode());
        canvas.text(2, 0, "🇩🇪x", Style.PLAIN);
        assertEquals("^[3G  \b\b🇩🇪^[5Gx-", encode());
    }

    @Test
    void whatCannotBeShownIsAQuestionMarkAsWide() {
        encoder = new Encoder(Depth.SIXTEEN, Glyphs.ASCII, false);
        encode();
        canvas.text(0, 0, "│中e\u0301😀👩‍👩‍👧é|", Style.PLAIN);
        assertEquals("^[H|? e? ? ?|", encode());
        encoder = new Encoder(Depth.EIGHT, Glyphs.HALVES, false);
        assertEquals("^[H^[m│? e? ? é|", encode().substring(0, 16));
    }

    @Test
    void numbersOfClustersThatStartOverAreNotTrusted() {
        canvas.text(0, 0, "e\u0301", Style.PLAIN);
        encode();
        for (int i = 0; i < 1024; i++) {
            // Fills the table; the last one gets the number that the first had.
            canvas.text(1, 0, (char) (0x4e00 + i) + "\u0302", Style.PLAIN);
        }
        canvas.text(0, 0, grid.clusters().text(grid.glyph(0, 0)), Style.PLAIN);
        assertTrue(encode().contains("\u0302"));
    }

    @Test
    void aFrameIsMarkedAsOneWhereThatWasAskedFor() {
        encoder = new Encoder(Depth.TRUE, Glyphs.BRAILLE, true);
        assertTrue(encode().startsWith("^[?2026h^[H"));
        assertEquals("", encode());
        canvas.put(0, 0, 'x', Style.PLAIN);
        assertEquals("^[?2026h^[Hx^[?2026l", encode());
    }

    @Test
    void noFrameClearsTheScreenOrScrolls() {
        RandomGrid random = RandomGrid.any(5);
        StringBuilder all = new StringBuilder();
        for (int frame = 0; frame < 300; frame++) {
            random.change(grid);
            if (frame % 50 == 49) {
                encoder.forget();
            }
            all.append(encode());
        }
        assertFalse(all.toString().matches("(?s).*(\\^\\[\\d*J|\\^\\[[ST]|\\^[DMEc]|[\\n\\x0b\\f]).*"), all.toString());
    }

    @Test
    void aGridOfNoCellsIsNoBytes() {
        Grid empty = new Grid(new Clusters(), 0, 0);
        assertEquals(0, encoder.encode(empty).length());
        empty.resize(0, 7);
        assertEquals(0, encoder.encode(empty).length());
        empty.resize(1, 1);
        assertEquals("\033[H\033[m ", encoder.encode(empty).toString());
    }
}
