package primetime.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import primetime.cell.Grid;
import primetime.cell.Style;
import primetime.tape.Event;
import primetime.tape.Gap;
import primetime.tape.Kind;
import primetime.tape.Window;

class EventsTest {
    private static final long SECOND = 1_000_000_000;
    private static final long AT = 1_000 * SECOND;
    private static final int ROWS = 15;
    private final Events widget = new Events(SampleTapes::user);
    private final Recording recording = new Recording();
    private final Window window = new Window(recording.tape());
    private ViewState state = ViewState.START;

    private Grid pane(long at) {
        recording.playTo(at);
        window.move(at);
        return Stage.pane(widget, new Look(window, Stage.DARK, state), 98, ROWS);
    }

    private void press(KeyType key) {
        state = widget.press(state, new KeyStroke(key), new Look(window, Stage.DARK, state), ROWS);
    }

    private void press(char key) {
        state = widget.press(state, new KeyStroke(key, false, false), new Look(window, Stage.DARK, state), ROWS);
    }

    /** So many programs named prog0, prog1 ..., ten a second. */
    private void programs(int count) {
        for (int i = 0; i < count; i++) {
            recording.note(Kind.EXEC, AT + i * SECOND / 10, 100 + i, 1, 0, "prog" + i);
        }
    }

    @Test
    void whatWasThereBeforeIsNoRow() {
        recording.note(Kind.ALIVE, AT, 1, 0, 0, "init");
        assertTrue(Stage.all(pane(AT + SECOND)).contains("waiting for a process to start or to end"));
    }

    @Test
    void theNewestIsAtTheBottom() {
        programs(40);
        Grid pane = pane(AT + 10 * SECOND);
        assertTrue(Stage.row(pane, ROWS - 2).endsWith("prog39"), () -> Stage.all(pane));
        assertTrue(Stage.row(pane, 1).endsWith("prog27"), () -> Stage.all(pane));
    }

    @Test
    void failuresAreToldByMarkAndWeightAndWord() {
        recording.note(Kind.EXIT, AT, 7, 1, 0, "good").life = 1;
        recording.note(Kind.EXIT, AT + 1, 8, 1, 0, "bad").code = 3 << 8;
        recording.note(Kind.EXIT, AT + 2, 9, 1, 0, "killed").code = 9;
        Grid pane = pane(AT + SECOND);
        assertTrue(Stage.row(pane, 1).contains("◂ exit") && Stage.row(pane, 1).contains("code 0"));
        assertTrue(Stage.row(pane, 2).contains("✖ exit") && Stage.row(pane, 2).contains("code 3"));
        assertTrue(Stage.row(pane, 3).contains("✖ exit") && Stage.row(pane, 3).contains("signal 9 KILL"));
        int word = 1 + Stage.row(pane, 1).indexOf("exit");
        assertEquals(0, pane.style(word, 2) & Style.BOLD);
        assertEquals(Style.BOLD, pane.style(word, 3) & Style.BOLD);
        assertEquals(Style.BOLD, pane.style(word, 4) & Style.BOLD);
    }

    @Test
    void anEndThatNobodySawIsGoneAndNoSuccess() {
        recording.note(Kind.EXIT, AT, 7, 1, Event.UNKNOWN, "short").code = Event.UNKNOWN;
        String row = Stage.row(pane(AT + SECOND), 1);
        assertTrue(row.contains("gone") && row.contains("n/a") && !row.contains("code"), row);
    }

    @Test
    void aLossIsARowWhereItHappened() {
        programs(10);
        recording.note(new Gap("events", AT + SECOND / 2 - 1, AT + SECOND / 2, 312, "receive buffer overflow"));
        Grid pane = pane(AT + 5 * SECOND);
        assertTrue(Stage.row(pane, 5).endsWith("prog4"), () -> Stage.all(pane));
        assertTrue(Stage.row(pane, 6).contains("── 312 lost here: receive buffer overflow ──"), () -> Stage.all(pane));
        assertTrue(Stage.row(pane, 7).endsWith("prog5"), () -> Stage.all(pane));
        assertTrue(Stage.title(pane).contains("lost 312"));
    }

    @Test
    void aTimeInWhichNobodyListenedIsARowThatNamesNoNumber() {
        programs(1);
        recording.note(new Gap("events", AT + SECOND, AT + 8 * SECOND, 0, "the machine was asleep"));
        Grid pane = pane(AT + 9 * SECOND);
        assertTrue(Stage.row(pane, 2).contains("── 7.0 s unheard: the machine was asleep ──"), () -> Stage.all(pane));
    }

    @Test
    void aPageUpHoldsThePlaceWhileEventsArrive() {
        programs(100);
        pane(AT + 6 * SECOND);
        press(KeyType.PageUp);
        Grid before = pane(AT + 6 * SECOND);
        Grid after = pane(AT + 9 * SECOND);
        for (int row = 0; row < ROWS - 1; row++) {
            assertEquals(Stage.row(before, row), Stage.row(after, row));
        }
        assertTrue(Stage.title(before).contains("held, 12 newer"), Stage.title(before));
        assertTrue(Stage.title(after).contains("held, 42 newer"), Stage.title(after));
    }

    @Test
    void pagesOverlapByARowAndMissNone() {
        programs(100);
        Grid first = pane(AT + 20 * SECOND);
        press(KeyType.PageUp);
        Grid second = pane(AT + 20 * SECOND);
        assertEquals(Stage.row(first, 1), Stage.row(second, ROWS - 2));
    }

    @Test
    void homeShowsTheOldestAndEndFollowsAgain() {
        programs(100);
        pane(AT + 20 * SECOND);
        press(KeyType.Home);
        assertTrue(Stage.row(pane(AT + 20 * SECOND), 1).endsWith("prog0"));
        press(KeyType.PageUp);
        assertTrue(Stage.row(pane(AT + 20 * SECOND), 1).endsWith("prog0"));
        press(KeyType.End);
        assertEquals(ViewState.FOLLOW, state.anchor());
    }

    @Test
    void pageDownToTheNewestFollowsAgain() {
        programs(30);
        pane(AT + 20 * SECOND);
        press(KeyType.Home);
        press(KeyType.PageDown);
        assertTrue(state.anchor() > 0);
        press(KeyType.PageDown);
        press(KeyType.PageDown);
        assertEquals(ViewState.FOLLOW, state.anchor());
    }

    @Test
    void whatFitsOnOnePageIsNeverHeld() {
        programs(5);
        pane(AT + 20 * SECOND);
        press(KeyType.PageUp);
        press(KeyType.Home);
        assertEquals(ViewState.START, state);
    }

    @Test
    void aPlaceThatFellOffTheTapeShowsTheOldest() {
        state = state.withAnchor(3);
        for (int i = 0; i < 20_000; i++) {
            recording.note(Kind.EXEC, AT + i, 100 + i, 1, 0, "prog" + i);
        }
        Grid pane = pane(AT + SECOND);
        long oldest = window.events("events").first();
        assertTrue(oldest > 3);
        assertTrue(Stage.row(pane, 1).endsWith("prog" + oldest), () -> Stage.all(pane));
    }

    @Test
    void keysSwitchKindsOffAndTheTitleSaysWhich() {
        recording.note(Kind.FORK, AT, 5, 1, 0, "shell");
        recording.note(Kind.EXEC, AT + 1, 5, 1, 0, "program");
        recording.note(Kind.EXIT, AT + 2, 5, 1, 0, "program").code = 256;
        recording.note(Kind.SID, AT + 3, 5, 1, 0, "program").code = 5;
        recording.note(Kind.PTRACE, AT + 4, 5, 1, 0, "program").code = 9;
        String keys = "frduo";
        String[] kinds = { "fork", "exec", "exit", "sid", "ptrace" };
        String[] said = { "forks", "programs", "ends", "users", "others" };
        for (int off = 0; off < keys.length(); off++) {
            press(keys.charAt(off));
            Grid pane = pane(AT + SECOND);
            for (int i = 0; i < kinds.length; i++) {
                assertEquals(i != off, Stage.all(pane).contains(" " + kinds[i] + " "), Stage.all(pane));
            }
            assertTrue(Stage.title(pane).contains("without " + said[off] + " "), Stage.title(pane));
            press(keys.charAt(off));
            assertEquals(ViewState.START, state);
        }
        press('f');
        press('d');
        assertTrue(Stage.title(pane(AT + SECOND)).contains("without forks, ends "));
    }

    @Test
    void oneKeyShowsWhatFailedWhateverElseIsOff() {
        recording.note(Kind.EXIT, AT, 5, 1, 0, "good").life = 1;
        recording.note(Kind.EXIT, AT + 1, 6, 1, 0, "bad").code = 256;
        recording.note(Kind.CORE, AT + 2, 7, 1, 0, "dumps");
        press('d');
        press('s');
        Grid pane = pane(AT + SECOND);
        assertTrue(Stage.title(pane).contains("only what failed"), Stage.title(pane));
        assertTrue(Stage.all(pane).contains("bad") && Stage.all(pane).contains("dumps"), Stage.all(pane));
        assertFalse(Stage.all(pane).contains("good"), Stage.all(pane));
    }

    @Test
    void theRateSaysThatItIsOfAllWhereNotAllIsShown() {
        programs(20);
        assertTrue(Stage.title(pane(AT + 10 * SECOND)).matches(" events +[0-9]+/s · lost 0 ─+"),
                Stage.title(pane(AT + 10 * SECOND)));
        ViewState all = state;
        for (ViewState part : new ViewState[] { all.withFilter("prog7"), all.withToggle(KindGroup.FAILED_ONLY),
                all.withToggle(0), all.withVariant(Events.TREE).withFilter("prog7") }) {
            state = part;
            String title = Stage.title(pane(AT + 10 * SECOND));
            assertTrue(title.matches(".* · lost 0 · all +[0-9]+/s ─+"), title);
        }
    }

    @Test
    void underAFilterTheRateGivesWayBeforeTheLoss() {
        ViewState filtered = ViewState.START.withFilter("exit:nonzero");
        for (int columns = 36; columns <= 60; columns++) {
            Look look = new Look(SampleTapes.GAP.window(), Stage.DARK, filtered);
            String title = Stage.title(Stage.pane(widget, look, columns, ROWS));
            assertTrue(title.contains("lost 312"), title);
            assertEquals(title.contains("/s"), title.contains("all "), title);
        }
    }

    /** As the kernel tells it when a process of eight threads is killed. */
    private void killed() {
        for (int thread = 0; thread < 8; thread++) {
            Event exit = recording.note(Kind.EXIT, AT + thread, 70 + thread, 1, 0, "java -jar app.jar");
            exit.tgid = 70;
            exit.code = 9;
        }
    }

    @Test
    void aKilledProcessIsOneFailureHoweverManyThreadsItHad() {
        killed();
        String all = Stage.all(pane(AT + SECOND));
        assertEquals(8, all.split("exit ", -1).length - 1, all);
        assertEquals(1, all.split("✖", -1).length - 1, all);
        press('s');
        all = Stage.all(pane(AT + SECOND));
        assertEquals(1, all.split("exit ", -1).length - 1, all);
        press('s');
        state = state.withFilter("exit:nonzero");
        all = Stage.all(pane(AT + SECOND));
        assertEquals(1, all.split("exit ", -1).length - 1, all);
    }

    @Test
    void theGraphOfFailuresCountsProcesses() {
        killed();
        recording.playTo(AT + 3 * SECOND);
        Window window = new Window(recording.tape());
        window.move(AT + 3 * SECOND);
        String all = Stage.all(Stage.pane(widget, Stage.look(window), 98, 30));
        assertTrue(all.lines().anyMatch(line -> line.matches(".*exit .*max     8.*")), all);
        assertTrue(all.lines().anyMatch(line -> line.matches(".*failed .*max     1.*")), all);
    }

    @Test
    void keysOfOthersChangeNothing() {
        programs(1);
        pane(AT + SECOND);
        ViewState before = state;
        press('q');
        press(KeyType.Enter);
        assertSame(before, state);
        assertSame(before,
                widget.press(before, new KeyStroke('f', true, false), new Look(window, Stage.DARK, before), ROWS));
    }

    @Test
    void aFilterLeavesOnlyWhatContainsItWhateverTheCase() {
        programs(20);
        state = state.withFilter("PROG7");
        String all = Stage.all(pane(AT + 10 * SECOND));
        assertTrue(all.contains("prog7") && !all.contains("prog8"), all);
    }

    @Test
    void withoutAClockNoTimeIsInvented() {
        programs(1);
        String row = Stage.row(pane(AT + SECOND), 1);
        assertTrue(row.startsWith("n/a ") && !row.contains("00:00"), row);
    }

    @Test
    void nothingListenedIsNoRateOfZero() {
        assertTrue(Stage.title(pane(AT)).startsWith(" events   ──"), "neither a rate nor a loss");
        assertTrue(Stage.title(Stage.pane(widget, Stage.look(SampleTapes.FAULT.window()), 98, ROWS)).contains("n/a"));
    }

    @ParameterizedTest
    @ValueSource(ints = { 38, 58, 80, 98, 130, 200 })
    void noRowMovesAnother(int columns) {
        Grid pane = Stage.pane(widget, Stage.look(SampleTapes.BUSY.window()), columns, 50);
        int pidEnd = EventColumns.of(columns).pidEnd();
        for (int row = 1; row < 50 - EventRates.MOST_ROWS; row++) {
            assertTrue(Character.isDigit(pane.glyph(pidEnd, row + 1)), Stage.row(pane, row));
            assertEquals(' ', pane.glyph(pidEnd + 1, row + 1), Stage.row(pane, row));
        }
    }
}
