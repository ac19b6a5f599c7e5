package primetime.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import primetime.cell.Width;

/** What must be true of whatever a shipped drop-in prints. */
final class Answer {
    private static final int MOST_COLUMNS = 60;
    private static final int MOST_BYTES = 64 << 10;
    private static final String SGR = "\u001b\\[[0-9;]*m";

    private Answer() {
    }

    static void check(String kind, Bench.Outcome outcome) {
        if (outcome.status() != 0) {
            assertEquals("", outcome.out(), "it cannot tell, and yet it answers");
            assertEquals(1, outcome.err().lines().count(), "lines of complaint: " + outcome.err());
            return;
        }
        assertEquals("", outcome.err());
        assertTrue(outcome.out().length() < MOST_BYTES, "bytes: " + outcome.out().length());
        List<String> lines = outcome.out().lines().toList();
        for (String line : lines) {
            String plain = line.replaceAll(SGR, "");
            assertTrue(Width.of(plain) <= MOST_COLUMNS, Width.of(plain) + " columns: " + plain);
            assertTrue(plain.codePoints().noneMatch(each -> each < ' ' || each == 0x7f || each == 0xfffd), plain);
            assertEquals(plain.stripTrailing(), plain, "blanks at the end");
            assertTrue(line.equals(plain) || line.lastIndexOf("\u001b[0m") == line.lastIndexOf("\u001b["),
                    "the colour goes on into the next line: " + line);
        }
        switch (kind) {
            case "value" -> assertTrue(lines.get(0).matches("-?[0-9]+(\\.[0-9]+)?"), lines.get(0));
            case "status" -> assertTrue(lines.size() <= 1, outcome.out());
            default -> assertFalse(lines.isEmpty(), "kind=text promises lines");
        }
    }
}
