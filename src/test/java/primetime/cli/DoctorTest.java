package primetime.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import primetime.cell.Glyphs;
import primetime.cell.Picture;
import primetime.cell.Width;
import primetime.doctor.InventedHost;

/** The report as it is printed. */
class DoctorTest {
    @Test
    void aGoodHostFitsAPage() {
        Picture.assertGolden("doctor-well", DoctorText.of(new InventedHost().report(), Glyphs.BRAILLE));
    }

    @Test
    void whatIsLessHasAHintBelowIt() {
        Picture.assertGolden("doctor-ordinary", DoctorText.of(InventedHost.ordinary().report(), Glyphs.BRAILLE));
    }

    @Test
    void withoutUtf8ItIsTheSameInAscii() {
        String page = DoctorText.of(InventedHost.ordinary().report(), Glyphs.ASCII);
        assertTrue(page.chars().allMatch(unit -> unit == '\n' || unit >= ' ' && unit < 0x7f), page);
        assertTrue(page.contains("      > unset NO_COLOR\n"), page);
        assertTrue(page.contains("2 x a?]52;c;QQ==? CPU\n"), page);
    }

    @Test
    void noLineIsWiderThanATerminal() {
        for (InventedHost host : new InventedHost[] { new InventedHost(), InventedHost.ordinary() }) {
            DoctorText.of(host.report(), Glyphs.BRAILLE).lines()
                    .forEach(line -> assertTrue(Width.of(line) <= 80 && line.equals(line.stripTrailing()), line));
        }
    }

    @Test
    void jsonIsOneObjectOfTheSameFacts() {
        Picture.assertGolden("doctor-well-json", DoctorJson.of(new InventedHost().report()));
        Picture.assertGolden("doctor-ordinary-json", DoctorJson.of(InventedHost.ordinary().report()));
    }

    @Test
    void jsonIsAsciiOnOneLineAndEscapesWhatIsHostile() {
        String json = DoctorJson.of(InventedHost.ordinary().report());
        assertTrue(json.chars().limit(json.length() - 1).allMatch(unit -> unit >= ' ' && unit < 0x7f), json);
        assertEquals(json.length() - 1, json.indexOf('\n'));
        assertTrue(json.contains("\"cpus\":2,\"cpu_model\":\"a\\u001b]52;c;QQ==\\u0007 CPU\""), json);
    }
}
