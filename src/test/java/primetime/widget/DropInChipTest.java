package primetime.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import primetime.Garbage;
import primetime.cell.Canvas;
import primetime.cell.Clusters;
import primetime.cell.Colour;
import primetime.cell.Grid;
import primetime.cell.Picture;
import primetime.cell.Style;
import primetime.option.Options;
import primetime.tape.Fault;
import primetime.tape.Text;
import primetime.theme.Role;
import primetime.theme.Theme;

/** What status drop-ins said, on the status line. */
class DropInChipTest {
    private static final long SECOND = 1_000_000_000;
    private static final StatusLine.Pages PAGES = new StatusLine.Pages(List.of("home"), 0);
    private static final List<String> NAMES = List.of("mail", "rain");
    private static final StatusOffer OFFER = new StatusOffer(NAMES.stream().map(DropInChipTest::label).toList(), NAMES);
    private final InventedHost host = InventedHost.ordinary();
    private StatusLine line = new StatusLine(List.of("debian 12"), OFFER, Options.NONE, Options.NONE);

    private static DropInLabel label(String name) {
        return new DropInLabel(name, name, "", name + ".sh", "widgets/" + name);
    }

    DropInChipTest() {
        NAMES.forEach(name -> host.tape.texts("widgets/" + name, 10_000));
    }

    private void say(String name, String text) {
        host.tape.append(new Text("widgets/" + name, host.now(), 1, text), host.now());
    }

    private void fail(String name, String happened) {
        host.tape.append(new Fault("widgets/" + name, host.now(), name + ".sh", happened, ""), host.now());
    }

    private Grid drawn(Theme theme, int columns) {
        return Drawn.line(line, Drawn.look(host.window(), theme), PAGES, columns);
    }

    private String text(int columns) {
        return Picture.rows(drawn(Stage.DARK, columns)).stripTrailing();
    }

    @ParameterizedTest
    @ValueSource(ints = { 40, 80, 120, 160 })
    void theyStandInTheOrderOfTheirNamesInTheirColours(int columns) {
        say("rain", "\u001b[34m☂\u001b[0m in 12 min");
        say("mail", " \u001b[30;43m 3 \u001b[m new ");
        Picture.assertGolden("status-drop-ins-" + columns, drawn(Stage.DARK, columns));
    }

    @Test
    void goldenLinesOfPoorTerminals() {
        say("rain", "\u001b[34m☂\u001b[0m in 12 min");
        say("mail", "\u001b[1;31m3\u001b[m new");
        Picture.assertGolden("status-drop-ins-console", drawn(Stage.CONSOLE, 120));
        Picture.assertGolden("status-drop-ins-ascii", drawn(Stage.ASCII, 120));
    }

    @Test
    void whatIsWrongOrOldIsMarked() {
        say("rain", "dry");
        say("mail", "\u001b[32m3 new\u001b[0m");
        host.run(7);
        say("rain", "\u001b[32mdry\u001b[0m");
        host.run(90);
        fail("mail", "exit status 1: no such host as mail.example.org");
        Grid grid = drawn(Stage.DARK, 200);
        Picture.assertGolden("status-drop-ins-wrong", grid);
        String text = Picture.rows(grid);
        assertTrue(text.contains("!mail: exit status 1: no suc… ") && text.contains("?dry  1m30s old "), text);
        assertEquals(Stage.DARK.style(Role.ALARM), grid.style(text.indexOf("!mail"), 0));
        assertEquals(Stage.DARK.style(Role.BAR), grid.style(text.indexOf("dry"), 0), "an old colour says nothing");
    }

    @Test
    void anAnswerThatCameWithAFaultIsStillShown() {
        say("mail", "\u001b[32m3 new\u001b[0m");
        fail("mail", "tried to write /tmp/x, which is not allowed");
        Grid grid = drawn(Stage.DARK, 160);
        String text = Picture.rows(grid);
        assertTrue(text.contains("!3 new "), text);
        assertEquals(Stage.DARK.style(Role.ALARM), grid.style(text.indexOf("3 new"), 0));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "  \t ", "\u001b[31m\u001b[0m", " \u001b[44m \u001b[0m " })
    void whoPrintsNothingHasNoChip(String nothing) {
        String before = text(160);
        say("mail", nothing);
        assertEquals(before, text(160));
        assertEquals(new StatusLine("debian 12").tracks(), line.tracks().subList(2, line.tracks().size()));
    }

    @Test
    void oneThatWasNotRunYetHasNoChip() {
        assertEquals(Picture.rows(Drawn.line(new StatusLine("debian 12"), Drawn.look(host.window(), Stage.DARK), PAGES,
                160)).stripTrailing(), text(160));
    }

    @Test
    void theLastNameGoesFirstAndTheLoadStaysLonger() {
        say("mail", "mmmmmmmmmm");
        say("rain", "rrrrrrrrrr");
        int columns = 160;
        while (text(columns).contains("rrrrrrrrrr")) {
            columns--;
        }
        assertTrue(text(columns).contains("mmmmmmmmmm"), text(columns));
        while (text(columns).contains("mmmmmmmmmm")) {
            columns--;
        }
        assertTrue(text(columns).contains("0.42") && text(columns).contains("15.4G"), text(columns));
    }

    @Test
    void nothingThatItPrintsReachesTheTerminalOrTheCellsOfOthers() {
        say("mail", "\u001b[2J\u001b]0;x\u0007\u202e\u009bq\u001b[41m");
        Grid grid = drawn(Stage.DARK, 160);
        for (int column = 0; column < 160; column++) {
            int glyph = grid.glyph(column, 0);
            assertFalse(Character.isISOControl(glyph) || Character.getType(glyph) == Character.FORMAT);
            assertFalse(Style.background(grid.style(column, 0)) == Colour.indexed(1), "its colour ends with it");
        }
        assertTrue(text(160).contains("[2J"), text(160));
    }

    @Test
    void whatIsLongIsCutAndWhatJustFitsIsNot() {
        say("mail", "x".repeat(40) + "\u001b[0m ");
        say("rain", "日".repeat(30));
        assertTrue(text(300).contains(" " + "x".repeat(40) + "  "), text(300));
        assertTrue(text(300).contains("日".repeat(19) + "…"), text(300));
    }

    @Test
    void theFileChoosesAndWritesThemLikeOtherItems() {
        line = new StatusLine(List.of("x"), OFFER, Options.NONE.with(OFFER.items(), List.of("time", "mail")),
                Options.NONE.with(StatusOffer.format("mail"), "✉ {}!"));
        say("mail", "3");
        say("rain", "dry");
        assertTrue(text(80).endsWith("11:42:34  ✉ 3!"), text(80));
    }

    @Test
    void aDropInOfTheNameOfAnItemTakesItsPlace() {
        StatusOffer offer = new StatusOffer(List.of(label("mail"), new DropInLabel("disk", "disk", "", "disk.sh",
                "widgets/mail")), List.of("disk"));
        line = new StatusLine(List.of("x"), offer, Options.NONE, Options.NONE);
        say("mail", "all my disks");
        assertTrue(text(160).contains("all my disks") && !text(160).contains("252G"), text(160));
        assertEquals(new StatusLine("x").tracks().size(), line.tracks().size());
    }

    @Test
    void drawingMakesNoGarbage() {
        say("mail", "\u001b[30;43m 3 \u001b[m new");
        fail("rain", "exit status 1");
        Look look = Drawn.look(host.window(), Stage.DARK);
        Canvas canvas = new Canvas(new Grid(new Clusters(), 160, 1));
        Garbage.assertNone(() -> line.draw(look, PAGES, canvas));
    }
}
