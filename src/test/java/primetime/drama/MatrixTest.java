package primetime.drama;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static primetime.drama.Host.SECOND;
import static primetime.drama.Host.START;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import primetime.Garbage;
import primetime.cell.Canvas;
import primetime.cell.Clusters;
import primetime.cell.Depth;
import primetime.cell.Glyphs;
import primetime.cell.Grid;
import primetime.cell.Picture;
import primetime.cell.Style;
import primetime.cell.Width;
import primetime.tape.Fault;
import primetime.tape.Gap;
import primetime.tape.Kind;
import primetime.theme.Role;
import primetime.theme.Theme;
import primetime.theme.Themes;
import primetime.widget.Look;
import primetime.widget.ViewState;

class MatrixTest {
    private static final String[] COMMANDS = { "git status", "/usr/bin/gcc -c a.c", "cc1 -quiet", "-bash", "sshd: kirk",
            "/usr/lib/apt/apt.systemd.daily", "make -j2", "python3 app.py" };

    @Test
    void aProgramThatStartsIsSpeltDownwards() {
        Host host = Host.running("init").event(Kind.EXEC, START + SECOND, "/usr/bin/strace -p 1", 0);
        assertTrue(columns(host.draw(START + 4 * SECOND, 40, 24)).contains("strace"));
    }

    @Test
    void nothingOfAProgramIsSeenBeforeItWasSeen() {
        Host quiet = Host.running("init");
        Host busy = Host.running("init").event(Kind.EXEC, START + 2 * SECOND, "strace", 0);
        long before = START + 2 * SECOND - 1;
        assertEquals(Picture.of(quiet.draw(before, 58, 15)), Picture.of(busy.draw(before, 58, 15)));
        long after = START + 4 * SECOND;
        assertNotEquals(Picture.of(quiet.draw(after, 58, 15)), Picture.of(busy.draw(after, 58, 15)));
    }

    @Test
    void otherProcessesMakeOtherRain() {
        long end = START + 9 * SECOND;
        Grid one = Host.running("init", "cron", "sshd", "dbus").draw(end, 58, 15);
        Grid other = Host.running("init", "cron", "sshd", "nginx").draw(end, 58, 15);
        Grid same = Host.running("init", "cron", "sshd", "dbus").draw(end, 58, 15);
        assertEquals(Picture.of(one), Picture.of(same));
        assertNotEquals(Picture.of(one), Picture.of(other));
        Grid renamed = Host.running("a1", "a2", "a3", "a4").draw(end, 58, 15);
        assertTrue(same(one, renamed) < 0.1, "every letter hangs on a name");
    }

    @Test
    void onAQuietHostItFallsAllTheSame() {
        Host host = Host.running("init", "cron", "sshd");
        assertTrue(lit(host.draw(START, 58, 15)) > 58 * 15 / 5, "from the first frame on");
        assertNotEquals(Picture.of(host.draw(START, 58, 15)), Picture.of(host.draw(START + SECOND, 58, 15)));
    }

    @Test
    void theSameInstantGivesTheSameRainWhateverCameLater() {
        Host host = Host.running(COMMANDS).busy(Kind.EXEC, START, START + 20 * SECOND, 7, COMMANDS);
        String live = Picture.of(host.draw(START + 20 * SECOND, 58, 15));
        host.busy(Kind.EXEC, START + 20 * SECOND + 1, START + 30 * SECOND, 50, COMMANDS);
        host.draw(START + 30 * SECOND, 98, 26);
        assertEquals(live, Picture.of(host.draw(START + 20 * SECOND, 58, 15)));
    }

    @Test
    void moreEventsMakeDenserRain() {
        int before = 0;
        for (int rate : new int[] { 1, 4, 20 }) {
            Host host = Host.running(COMMANDS).busy(Kind.EXEC, START, START + 9 * SECOND, rate, COMMANDS);
            int heads = heads(host.draw(START + 9 * SECOND, 98, 26), Role.RAIN);
            assertTrue(heads > before, heads + " heads at " + rate + "/s");
            before = heads;
        }
    }

    @Test
    void aStormIsNoDenserThanCanBeRead() {
        Host host = Host.running(COMMANDS).busy(Kind.EXEC, START, START + 3 * SECOND, 3000, COMMANDS);
        assertTrue(heads(host.draw(START + 3 * SECOND, 98, 26), Role.RAIN) < 98 * 2 / 3);
    }

    @Test
    void whatFallsGoesOnFallingInAStorm() {
        Host host = Host.running("init").event(Kind.EXEC, START + 2 * SECOND, "strace", 0)
                .busy(Kind.EXEC, START + 2 * SECOND + 1, START + 4 * SECOND, 2000, "sh");
        assertTrue(columns(host.draw(START + 4 * SECOND, 58, 15)).contains("strace"));
    }

    @ParameterizedTest
    @CsvSource({ "EXIT, 256, BAD, ✖", "EXIT, 9, BAD, ✖", "CORE, 0, BAD, ✖", "UID, 0, NOTICE, s",
            "PTRACE, 1, NOTICE, s" })
    void whatIsWrongOrUnusualHasAHeadOfItsOwn(Kind kind, int code, Role role, String glyph) {
        Host host = Host.running("init");
        int before = heads(host.draw(START + 3 * SECOND, 40, 24), role);
        host.event(kind, START + 3 * SECOND, "sss", code);
        Grid grid = host.draw(START + 5 * SECOND, 40, 24);
        assertEquals(0, before);
        assertTrue(heads(grid, role) > 0);
        assertTrue(Picture.rows(grid).contains(glyph));
    }

    @Test
    void aProcessThatEndsWellMakesNoDrop() {
        Host host = Host.running("init");
        host.event(Kind.EXIT, START + SECOND, "sss", 0).event(Kind.CLONE, START + SECOND, "sss", 0);
        Grid grid = host.draw(START + 3 * SECOND, 40, 24);
        assertFalse(columns(grid).contains("sss"));
        assertEquals(0, heads(grid, Role.BAD) + heads(grid, Role.RAIN));
    }

    @Test
    void theThreadsOfAProcessThatFailedMakeNoDropsOfTheirOwn() {
        Host host = Host.running("init");
        for (int i = 0; i < 16; i++) {
            host.thread(Kind.EXIT, START + SECOND, "sss", 9);
        }
        Grid grid = host.draw(START + 3 * SECOND, 40, 24);
        assertEquals(0, heads(grid, Role.BAD));
    }

    @Test
    void aGapFallsWithTheNumberThatWasLost() {
        Host host = Host.running("init");
        host.tape.append(new Gap("events", START + SECOND, START + SECOND, 1204, "full"), START + SECOND);
        Grid grid = host.draw(START + 5 * SECOND, 40, 24);
        assertTrue(columns(grid).contains("lost-1204"));
        assertTrue(heads(grid, Role.WARN) > 0);
    }

    @Test
    void theTitleCountsTheNamesASecond() {
        Host host = Host.running("init").busy(Kind.EXEC, START, START + 9 * SECOND, 14, COMMANDS);
        assertEquals("rain of 14 names/s", host.title(START + 9 * SECOND));
        assertEquals("rain of 14 names/s", host.title(START + 9 * SECOND, 20));
        assertEquals("14/s", host.title(START + 9 * SECOND, 19));
        assertEquals("", host.title(START + 9 * SECOND, 5), "a figure is not cut");
        assertEquals("rain of 0.0 names/s", Host.running("init").title(START + 9 * SECOND));
    }

    @Test
    void theTitleDoesNotClaimWhatNobodyCounted() {
        assertEquals("rain of n/a names/s", new Host().title(START));
        assertEquals("rain of n/a names/s", Host.running("init").title(START + SECOND));
        Host faulty = Host.running("init");
        faulty.tape.append(fault(), START + SECOND);
        assertEquals("rain of n/a names/s", faulty.title(START + 9 * SECOND));
        Host lossy = Host.running("init").busy(Kind.FORK, START, START + 9 * SECOND, 14, COMMANDS);
        lossy.tape.append(new Gap("events", START + 8 * SECOND, START + 8 * SECOND, 3, "full"), START + 8 * SECOND);
        assertEquals("rain of 14+ names/s", lossy.title(START + 9 * SECOND));
    }

    @Test
    void withoutEventsItSaysWhy() {
        Host host = new Host();
        assertEquals("no process is known yet", Picture.rows(host.draw(START, 58, 15)).strip());
        host.tape.append(fault(), START);
        assertEquals("netlink: no permission; run as root", Picture.rows(host.draw(START, 58, 15)).strip());
    }

    @ParameterizedTest
    @EnumSource(Glyphs.class)
    void everyGlyphIsOneColumnWideAndCanBeShown(Glyphs glyphs) {
        String letters = Script.of(glyphs).letters();
        for (int i = 0; i < letters.length(); i++) {
            assertEquals(1, Width.of(letters.charAt(i)));
            assertTrue(glyphs.shown(letters.charAt(i)) != '?', () -> letters);
        }
        Host host = Host.running("日本語 ん", "naïve", "\u001b[2Jevil", "[kworker/0:1-events]", "").on("dark", Depth.TRUE,
                glyphs);
        host.busy(Kind.EXEC, START, START + 5 * SECOND, 20, "日本語", "👨‍👩‍👧", "\u202eevil", "e\u0301", "");
        Grid grid = host.draw(START + 5 * SECOND, 58, 15);
        for (int i = 0; i < 58 * 15; i++) {
            assertEquals(1, grid.width(i % 58, i / 58));
            assertTrue(grid.glyph(i % 58, i / 58) >= ' ');
        }
    }

    @Test
    void itMakesNoGarbage() {
        Host host = Host.running(COMMANDS).busy(Kind.EXEC, START, START + 9 * SECOND, 40, COMMANDS)
                .busy(Kind.EXIT, START + 9 * SECOND, START + 12 * SECOND, 40, COMMANDS);
        Grid grid = new Grid(new Clusters(), 98, 26);
        Canvas canvas = new Canvas(grid);
        Theme theme = Themes.load("dark");
        Look look = new Look(host.window, theme, ViewState.START);
        long[] end = { START };
        Garbage.assertNone(() -> {
            host.window.move(end[0] += host.matrix().beat() / 7);
            host.matrix().draw(look, canvas);
            host.matrix().title(look, canvas, 0);
        });
    }

    @ParameterizedTest
    @CsvSource({ "0, 0", "1, 1", "1, 60", "200, 1", "3, 2", "200, 60" })
    void itFitsAnywhere(int columns, int rows) {
        Host host = Host.running(COMMANDS).busy(Kind.EXEC, START, START + 5 * SECOND, 40, COMMANDS);
        for (long end = START; end < START + 5 * SECOND; end += SECOND / 3) {
            host.draw(end, columns, rows);
        }
        new Host().draw(START, columns, rows);
    }

    @ParameterizedTest
    @CsvSource({ "38, 9", "58, 15" })
    void itLooksLikeThis(int columns, int rows) {
        Host host = Host.running(COMMANDS).busy(Kind.FORK, START, START + 9 * SECOND, 3, "-bash")
                .busy(Kind.EXEC, START + 9 * SECOND, START + 14 * SECOND, 5, COMMANDS)
                .event(Kind.EXIT, START + 14 * SECOND, "make -j2", 512);
        Picture.assertGolden("matrix-" + columns + "x" + rows, host.draw(START + 15 * SECOND, columns, rows));
    }

    @Test
    void onTheConsoleItLooksLikeThis() {
        Host host = Host.running(COMMANDS).on("terminal", Depth.EIGHT, Glyphs.HALVES)
                .busy(Kind.EXEC, START, START + 5 * SECOND, 4, COMMANDS);
        Picture.assertGolden("matrix-console", host.draw(START + 5 * SECOND, 58, 15));
    }

    @Test
    void itIsListedAmongTheScenes() {
        assertTrue(Scenes.all().stream().anyMatch(scene -> scene.name().equals("matrix")));
        assertFalse(Scenes.all().stream().anyMatch(scene -> scene.about().endsWith(".")));
    }

    private static Fault fault() {
        return new Fault("events", START, "netlink", "no permission", "run as root");
    }

    /** All columns, read downwards. */
    private static String columns(Grid grid) {
        StringBuilder out = new StringBuilder();
        for (int column = 0; column < grid.columns(); column++) {
            for (int row = 0; row < grid.rows(); row++) {
                out.append(grid.text(column, row));
            }
            out.append('\n');
        }
        return out.toString();
    }

    private static int heads(Grid grid, Role role) {
        int colour = Style.foreground(Themes.load("dark").style(role));
        int heads = 0;
        for (int i = 0; i < grid.columns() * grid.rows(); i++) {
            long style = grid.style(i % grid.columns(), i / grid.columns());
            heads += grid.glyph(i % grid.columns(), i / grid.columns()) != ' ' && Style.foreground(style) == colour ? 1
                    : 0;
        }
        return heads;
    }

    private static int lit(Grid grid) {
        return Picture.rows(grid).replaceAll("\\s", "").length();
    }

    /** The part of the cells lit in both grids that hold the same letter. */
    private static double same(Grid a, Grid b) {
        int both = 0;
        int same = 0;
        for (int i = 0; i < a.columns() * a.rows(); i++) {
            int one = a.glyph(i % a.columns(), i / a.columns());
            int other = b.glyph(i % a.columns(), i / a.columns());
            both += one != ' ' && other != ' ' ? 1 : 0;
            same += one != ' ' && one == other ? 1 : 0;
        }
        return (double) same / both;
    }
}
