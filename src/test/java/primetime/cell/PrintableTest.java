package primetime.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PrintableTest {
    private static final int ZWJ = 0x200d;
    private final Grid grid = new Grid(new Clusters(), 8, 1);
    private final Canvas canvas = new Canvas(grid);

    @Test
    void noCodePointThatMovesAnythingCanEverBeInACell() {
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            grid.put(0, 0, codePoint, Style.PLAIN);
            assertHarmless(codePoint);
        }
        for (int codePoint : new int[] { -1, Integer.MIN_VALUE, Character.MAX_CODE_POINT + 1, Integer.MAX_VALUE }) {
            grid.put(0, 0, codePoint, Style.PLAIN);
            assertHarmless(codePoint);
        }
    }

    @Test
    void norAsTheText() {
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            String text = Character.toString(codePoint);
            canvas.text(0, 0, text, Style.PLAIN);
            assertHarmless(codePoint);
        }
    }

    @Test
    void norClingingToWhatIsHarmless() {
        StringBuilder text = new StringBuilder();
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            for (String before : List.of("a", "👨\u200d")) {
                text.setLength(0);
                text.append(before).appendCodePoint(codePoint);
                grid.clear();
                canvas.text(0, 0, text, Style.PLAIN);
                assertHarmless(codePoint);
            }
        }
    }

    @Test
    void aMarkInACellHasABase() {
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            if (Width.isMark(codePoint)) {
                grid.clear();
                canvas.text(1, 0, Character.toString(codePoint), Style.PLAIN);
                grid.put(3, 0, codePoint, Style.PLAIN);
                assertEquals(" \ufffd \ufffd    ", row());
            }
        }
    }

    @Test
    void whiteSpaceIsASpaceAndTextStaysWhatItIs() {
        canvas.text(0, 0, "a\tb\nc\u00a0d\u3000", Style.PLAIN);
        assertEquals("a b c d ", row());
        String harmless = "naïve 汉字 e\u0301 👍";
        assertSame(harmless, Printable.text(harmless));
        assertEquals("\ufffd[2J red", Printable.text("\u001b[2J\nred"));
        assertEquals("\ufffdevil\ufffd", Printable.text("\u202eevil\ud83d"));
        assertEquals("\ufffd31m", Printable.text("\u009b31m"));
    }

    @Test
    void aGraphemeIsBoundedWhateverNumberOfMarksItHas() {
        canvas.text(0, 0, "Z" + "\u0301".repeat(10_000) + "x", Style.PLAIN);
        assertEquals("Zx      ", row());
        grid.clear();
        canvas.text(0, 0, "#\ufe0f" + "\u0301".repeat(10_000) + "x", Style.PLAIN);
        assertEquals(grid.width(0, 0), Width.of(grid.glyph(0, 0)), "a base without its marks is as wide as the base");
        for (int i = 0; i < 8; i++) {
            assertTrue(grid.text(i, 0).length() <= Clusters.LONGEST);
        }
    }

    private String row() {
        StringBuilder out = new StringBuilder();
        for (int column = 0; column < grid.columns(); column++) {
            out.append(grid.text(column, 0));
        }
        return out.toString();
    }

    private void assertHarmless(int written) {
        for (int column = 0; column < grid.columns(); column++) {
            String text = grid.text(column, 0);
            for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
                int codePoint = text.codePointAt(at);
                int type = Character.getType(codePoint);
                boolean joins = codePoint == ZWJ && at > 0 && at + 1 < text.length();
                boolean harmful = switch (type) {
                    case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE,
                            Character.UNASSIGNED, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> !joins;
                    default -> false;
                };
                if (harmful) {
                    throw new AssertionError(Integer.toHexString(written) + " left " + Integer.toHexString(codePoint));
                }
            }
        }
    }
}
