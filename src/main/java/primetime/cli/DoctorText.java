package primetime.cli;

import primetime.cell.Glyphs;
import primetime.cell.Printable;
import primetime.cell.Width;
import primetime.doctor.Fact;
import primetime.doctor.Report;
import primetime.doctor.Section;

/**
 * The doctor's report as a page: a section each, a fact a line (mark, name, value), the hint below where there is one.
 * At most 80 columns, but a word that is longer, as a path or a model's name may be, is not broken.
 */
final class DoctorText {
    private static final int COLUMNS = 80;
    private static final int MARK = 2;
    private static final int NAME = MARK + 4;
    private static final int VALUE = NAME + 16;
    private static final String ARROW = "→";
    private final Glyphs glyphs;
    private final StringBuilder out = new StringBuilder();
    private int column;

    private DoctorText(Glyphs glyphs) {
        this.glyphs = glyphs;
    }

    /** The whole page, with what the terminal cannot show replaced. */
    static String of(Report report, Glyphs glyphs) {
        DoctorText page = new DoctorText(glyphs);
        for (Section section : report.sections()) {
            page.line(section.name());
            section.facts().forEach(page::fact);
            page.line("");
        }
        page.line("ok as it should be   -- could be better   no not to be had   ?? unknown");
        return page.out.toString();
    }

    private void fact(Fact fact) {
        to(MARK);
        put(fact.mark().word());
        to(NAME);
        put(fact.name());
        wrapped(fact.value(), VALUE);
        if (!fact.hint().isEmpty()) {
            to(NAME);
            put(ARROW);
            wrapped(fact.hint(), NAME + 2);
        }
    }

    /** Words from a column on, continued below it; then the line is over. */
    private void wrapped(String text, int from) {
        boolean first = true;
        for (String word : Printable.text(text).strip().split(" +")) {
            if (!first && column + 1 + Width.of(word) > COLUMNS) {
                line("");
                first = true;
            }
            if (first) {
                to(from);
            } else {
                put(" ");
            }
            put(word);
            first = false;
        }
        line("");
    }

    private void to(int wanted) {
        // A name that is too long still does not touch the value.
        do {
            put(" ");
        } while (column < wanted);
    }

    private void put(String text) {
        column += Width.of(text);
        text.codePoints().map(glyphs::shown).forEach(out::appendCodePoint);
    }

    private void line(String rest) {
        put(rest);
        out.append('\n');
        column = 0;
    }
}
