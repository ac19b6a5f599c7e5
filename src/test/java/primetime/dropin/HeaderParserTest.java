package primetime.dropin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderParserTest {
    private static HeaderParser.Answer parse(String... lines) {
        return HeaderParser.parse(List.of(lines));
    }

    @ParameterizedTest
    @ValueSource(strings = { "#", "//", "--", ";", ";;", "%", "'", "/*", "/**", " *", "<!--", "\t#" })
    void everyLanguagesCommentsWillDo(String comment) {
        HeaderParser.Answer answer = parse("#!/bin/whatever", comment + " primetime: kind=text every=7s");
        assertEquals(List.of(), answer.problems());
        assertEquals(new Header(Kind.TEXT, 7000, "", "", List.of(), false, false), answer.header());
    }

    @Test
    void everyKeyIsUnderstood() {
        assertEquals(new Header(Kind.VALUE, 90_000, "a b = c", "files", List.of("git", "jq"), true, true),
                parse("/* primetime: kind=value every=1.5m title='a b = c' unit=\"files\" needs=git,write,jq,network */")
                        .header());
    }

    @Test
    void itMayGoOnInTheNextComment() {
        assertEquals(new Header(Kind.STATUS, 500, "it's", "", List.of(), false, false),
                parse("# a script", "# primetime: kind=status", "x=1", "# primetime: every=500ms title=\"it's\"")
                        .header());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "# nothing | line 1, column 1: no header; put one in a comment",
            "primetime: kind=text | line 1, column 1: no header",
            "# primetime: kind=txt every=7s | line 1, column 19: kind txt; did you mean text? there are kind=text",
            "# primetime: every=7s | line 1, column 1: no kind; there are kind=text, kind=value, kind=status",
            "# primetime: kind=text | line 1, column 1: no interval",
            "# primetime: kind=text evry=7s | line 1, column 24: unknown key evry; did you mean every? there are kind,",
            "# primetime: kind=text every=7 | line 1, column 30: every 7; expected a number and ms, s, m or h",
            "# primetime: kind=text every=1ms | line 1, column 30: every 1ms; between 500ms and 24h",
            "# primetime: kind=text every=25h | line 1, column 30: every 25h; between 500ms and 24h",
            "# primetime: kind=text kind=text every=7s | line 1, column 24: kind was set before, in line 1",
            "# primetime: kind=text every=7s hello | line 1, column 33: hello: expected key=value",
            "# primetime: kind=text every=7s title=\"x | line 1, column 39: a quote that does not end",
            "# primetime: kind=text every=7s =x | line 1, column 33: =x: expected key=value" })
    void whatIsWrongIsSaidWithItsPlace(String line, String expected) {
        HeaderParser.Answer answer = parse(line);
        assertNull(answer.header());
        assertTrue(answer.problems().stream().anyMatch(each -> each.toString().startsWith(expected)),
                () -> answer.problems().toString());
    }

    @Test
    void aHeaderFarDownIsNone() {
        String[] lines = new String[HeaderParser.MOST_LINES + 1];
        java.util.Arrays.fill(lines, "#");
        lines[HeaderParser.MOST_LINES] = "# primetime: kind=text every=7s";
        assertNull(parse(lines).header());
        lines[HeaderParser.MOST_LINES - 1] = lines[HeaderParser.MOST_LINES];
        assertEquals(Kind.TEXT, parse(lines).header().kind());
    }

    @Test
    void nothingThrowsWhateverAFileHolds() {
        java.util.Random random = new java.util.Random(7);
        String letters = "kind=text every7s\"'#/*: \t\u0000\ufffd,";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder line = new StringBuilder("# primetime:");
            for (int j = random.nextInt(40); j > 0; j--) {
                line.append(letters.charAt(random.nextInt(letters.length())));
            }
            HeaderParser.Answer answer = parse(line.toString());
            assertEquals(answer.header() == null, !answer.problems().isEmpty(), line.toString());
        }
    }
}
