package primetime.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import primetime.Rendered;

/** What is written into a man page is text, whatever it looks like. */
class RoffTest {
    private static final List<String> NASTY = List.of(".SH not a heading", "'br not a break",
            "back\\slash \\fBbold\\fR",
            "--long-option a-b", "\"quoted\" 'single' `grave` ^caret ~tilde", "\\*[string] \\n(ab $HOME", "→ µ…");
    @TempDir
    Path folder;

    private static String page() {
        Roff page = new Roff();
        page.title("NASTY", 1, "2026-01-01", "nasty 1");
        page.section("NAME");
        page.paragraph("nasty - what would be taken for something else");
        page.section("WORDS");
        NASTY.forEach(page::paragraph);
        page.items(NASTY.stream().map(text -> new Roff.Item(new Roff.Tag().bold(text), text)).toList());
        page.table(NASTY.stream().map(text -> new Roff.Item(new Roff.Tag().plain(text), text)).toList());
        return page.page();
    }

    @Test
    void noLineOfTextIsARequest() {
        Roff page = new Roff();
        page.paragraph("word ".repeat(40) + ".dot 'apostrophe " + "word ".repeat(40) + ".dot");
        page.items(List.of(new Roff.Item(new Roff.Tag().plain(".dot"), ".dot")));
        assertEquals(List.of(".PP", ".TP 7"), page.page().lines().filter(line -> line.startsWith(".")).toList());
        assertFalse(page.page().contains("'"), "an apostrophe is a request too");
        assertTrue(page.page().lines().allMatch(line -> line.length() <= 80), page.page());
    }

    @Test
    void inASynopsisAValueStaysWithItsOption() {
        Roff page = new Roff();
        page.synopsis("nasty", " [-a] [--file FILE] [-x | --hex [BASE]] WORD");
        assertEquals(".SY \"nasty\"\n[\\-a] [\\-\\-file\\~FILE] [\\-x | \\-\\-hex\\~[BASE]] WORD\n.YS\n", page.page());
    }

    @Test
    void whatIsWrittenIsWhatIsRead() throws IOException, InterruptedException {
        Path source = folder.resolve("nasty.1");
        Files.writeString(source, page(), StandardCharsets.US_ASCII);
        for (String reader : List.of("groff", "mandoc")) {
            String shown = Rendered.by(reader, source);
            for (String text : NASTY) {
                // A paragraph, and twice a tag with its explanation.
                assertEquals(5, shown.split(Pattern.quote(text), -1).length - 1, reader + ": " + text + "\n" + shown);
            }
        }
    }
}
