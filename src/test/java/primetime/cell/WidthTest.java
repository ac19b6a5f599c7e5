package primetime.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WidthTest {
    static Stream<Arguments> corpus() {
        return Stream.of( //
                of("nothing", "", 0), //
                of("ASCII", "bash -c 'x'", 11), //
                of("Latin with marks of its own", "naïve café", 10), //
                of("combining marks", "e\u0301o\u0308\u0304", 2, 1, 1), //
                of("Chinese", "汉字", 4, 2, 2), //
                of("Japanese", "カタカナ", 8, 2, 2, 2, 2), //
                of("half-width katakana", "ｶﾀｶﾅ", 4, 1, 1, 1, 1), //
                of("full-width letters", "ＡＢ", 4, 2, 2), //
                of("Korean syllables", "한글", 4, 2, 2), //
                of("Korean letters that join", "\u1112\u1161\u11ab", 2, 2), //
                of("old Korean letters that join", "\u1112\ud7b0\ud7cb", 2, 2), //
                of("Hebrew", "שלום", 4), //
                of("Hebrew with points", "שָׁלוֹם", 4, 1, 1, 1, 1), //
                of("Arabic", "مرحبا", 5), //
                of("Thai with marks above", "ที่", 1, 1), //
                of("an emoji", "🙂", 2, 2), //
                of("a family", "👨‍👩‍👧‍👦", 2, 2), //
                of("a skin tone", "👍🏽", 2, 2), //
                of("a flag", "🇩🇪", 2, 2), //
                of("two flags", "🇩🇪🇫🇷", 4, 2, 2), //
                of("an odd flag", "🇩🇪🇫", 3, 2, 1), //
                of("the rainbow flag", "🏳️‍🌈", 2, 2), //
                of("a keycap", "1️⃣", 2, 2), //
                of("a heart as an emoji", "❤️", 2, 2), //
                of("a heart as text", "❤︎", 1, 1), //
                of("a watch as text", "⌚︎", 1, 1), //
                of("box drawing", "╭─╮", 3), //
                of("braille", "⣿⣀", 2), //
                of("a mark alone", "\u0301", 1, 1), //
                of("marks alone", "\u0301\u0302", 1, 1), //
                of("a joiner between letters", "a\u200db", 3, 1, 1, 1), //
                of("a joiner at the end", "👨\u200d", 3, 2, 1), //
                of("a joiner before what is no picture", "👨\u200d\ue000", 4, 2, 1, 1), //
                of("a joiner between characters", "漢\u200d字", 5, 2, 1, 2), //
                of("zero width, which is shown", "a\u200bb", 3, 1, 1, 1), //
                of("a tab and a line break", "a\tb\n", 4, 1, 1, 1, 1), //
                of("half a surrogate pair", "a\ud83db", 3, 1, 1, 1), //
                of("the other half", "\ude42", 1, 1), //
                of("halves in the wrong order", "\ude42\ud83d", 2, 1, 1));
    }

    private static Arguments of(String what, String text, int columns, Integer... each) {
        return Arguments.of(what, text, columns, each);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("corpus")
    void aTextTakesSoManyColumns(String what, String text, int columns, Integer[] each) {
        assertEquals(columns, Width.of(text));
        if (each.length > 0) {
            assertEquals(List.of(each), each(text));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("corpus")
    void aCellIsAsWideAsItsGrapheme(String what, String text, int columns, Integer[] each) {
        Grid grid = new Grid(new Clusters(), 20, 1);
        assertEquals(columns, new Canvas(grid).text(0, 0, text, Style.PLAIN));
        int at = 0;
        for (int width : each(text)) {
            assertEquals(width, grid.width(at, 0));
            at += width;
        }
    }

    @Test
    void everyGraphemeEndsBehindItsStartWhateverTheText() {
        Random random = new Random(5);
        int[] some = { 'a', 0x301, 0x200d, 0xfe0f, 0xfe0e, 0x1f468, 0x1f3fd, 0x1f1e6, 0xd83d, 0xde42, 0x6f22, 0x1112,
                0x1161, 0x20e3, '\n', 0x202e, 0xe000, 0x10ffff };
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--) {
                text.appendCodePoint(some[random.nextInt(some.length)]);
            }
            int columns = 0;
            for (int at = 0; at < text.length();) {
                int next = Width.next(text, at);
                assertTrue(next > at && next <= text.length());
                int width = Width.of(text, at, next);
                assertTrue(width == 1 || width == 2);
                columns += width;
                at = next;
            }
            assertEquals(columns, Width.of(text));
        }
    }

    @Test
    void whereTerminalsDisagreeIsKnown() {
        assertTrue(Width.disputed("👨‍👩‍👧"));
        assertTrue(Width.disputed("❤️"));
        assertTrue(Width.disputed("🇩🇪"));
        assertTrue(Width.disputed("👍🏽"));
        assertTrue(!Width.disputed("e\u0301"));
    }

    private static List<Integer> each(String text) {
        List<Integer> widths = new ArrayList<>();
        for (int at = 0; at < text.length();) {
            int next = Width.next(text, at);
            widths.add(Width.of(text, at, next));
            at = next;
        }
        return widths;
    }
}
