package primetime.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import org.junit.jupiter.api.Test;
import primetime.cell.Grid;
import primetime.tape.Event;
import primetime.tape.Kind;
import primetime.tape.Window;

/** The tree, the starters, the chosen row and what it opens. */
class EventViewsTest {
    private static final long SECOND = 1_000_000_000;
    private static final long MILLI = 1_000_000;
    private static final long AT = 1_000 * SECOND;
    private static final int ROWS = 16;
    private static final int SEGV = 11;
    private final Events widget = new Events(SampleTapes::user);
    private final Recording recording = new Recording();
    private final Window window = new Window(recording.tape());
    private ViewState state = ViewState.START;
    private long now = AT + SECOND;

    private Event note(Kind kind, long millis, int pid, int parent, String text) {
        Event event = recording.note(kind, AT + millis * MILLI, pid, parent, 1000, text);
        event.comm = text.substring(0, (text + " ").indexOf(' '));
        event.cgroup = "/system.slice/cron.service";
        event.group = parent;
        return event;
    }

    /** Fork, exec and end of one program. */
    private void run(long millis, int pid, int parent, String starter, String text, int code) {
        note(Kind.FORK, millis, pid, parent, starter);
        note(Kind.EXEC, millis + 1, pid, parent, text);
        Event end = note(Kind.EXIT, millis + 5, pid, parent, text);
        end.code = code;
        end.life = 5 * MILLI;
    }

    private Grid pane() {
        recording.playTo(now);
        window.move(now);
        return Stage.pane(widget, new Look(window, Stage.DARK, state), 98, ROWS);
    }

    private String all() {
        return Stage.all(pane());
    }

    private void press(KeyType... keys) {
        for (KeyType key : keys) {
            state = widget.press(state, new KeyStroke(key), new Look(window, Stage.DARK, state), ROWS);
        }
    }

    private void press(char key) {
        state = widget.press(state, new KeyStroke(key, false, false), new Look(window, Stage.DARK, state), ROWS);
    }

    private void lend() {
        pane();
        state = widget.lend(state, new Look(window, Stage.DARK, state), ROWS);
    }

    private String chosenRow() {
        return all().lines().filter(row -> row.contains("►")).reduce("", String::concat);
    }

    @Test
    void vWalksTheViewsAndComesBack() {
        note(Kind.EXEC, 0, 7, 1, "a");
        assertTrue(all().contains("time"));
        press('v');
        assertTrue(all().contains("who started whom"));
        press('v');
        assertTrue(all().contains("mean life"));
        press('v');
        assertEquals(ViewState.START, state);
    }

    @Test
    void theTreeKeepsAncestorsAndPutsChildrenBelowThem() {
        note(Kind.ALIVE, 0, 1, 0, "init");
        note(Kind.ALIVE, 0, 50, 1, "idle");
        note(Kind.ALIVE, 0, 60, 1, "shell -l");
        run(10, 70, 60, "shell", "make all", 0);
        run(20, 71, 60, "shell", "test -f x", 256);
        note(Kind.FORK, 30, 72, 60, "shell");
        note(Kind.EXEC, 31, 72, 60, "sleep 9");
        state = state.withVariant(Events.TREE);
        String[] rows = all().split("\n");
        assertTrue(rows[1].matches(" +1 +alive +init"), rows[1]);
        assertTrue(rows[2].matches(" +60 +alive +└─ shell -l"), rows[2]);
        assertTrue(rows[3].matches(" +70 +0.005s ◂ code 0 +├─ make all"), rows[3]);
        assertTrue(rows[4].matches(" +71 +0.005s ✖ code 1 +├─ test -f x"), rows[4]);
        assertTrue(rows[5].matches(" +72 +alive +└─ sleep 9"), rows[5]);
        assertFalse(all().contains("idle"), "did nothing");
    }

    @Test
    void whoHasNoNameIsSaidToHaveNone() {
        recording.note(Kind.EXEC, AT, 70, 60, 1000, "");
        state = state.withVariant(Events.TREE);
        assertTrue(all().lines().anyMatch(row -> row.matches(" +70 +alive +└─ name unknown")), all());
    }

    @Test
    void aProcessThatEndedLongAgoLeavesTheTree() {
        run(10, 70, 60, "shell", "make all", 0);
        note(Kind.FORK, 30, 72, 60, "shell");
        state = state.withVariant(Events.TREE);
        assertTrue(all().contains("make all"));
        now = AT + 62 * SECOND;
        assertFalse(all().contains("make all"), all());
        assertTrue(all().contains("72"), all());
    }

    @Test
    void aPidThatComesAgainIsAnotherProcess() {
        run(10, 70, 60, "shell", "first", 0);
        run(20, 70, 61, "other", "second", 256);
        state = state.withVariant(Events.TREE);
        String tree = all();
        assertTrue(tree.contains("first") && tree.contains("second"), tree);
        state = state.withVariant(Events.LIST);
        lend();
        press(KeyType.Enter);
        assertTrue(all().contains("second") && !all().contains("first"), all());
    }

    @Test
    void pidsThatGoInARingDoNotHangTheTree() {
        note(Kind.EXEC, 0, 7, 8, "a");
        note(Kind.EXEC, 1, 8, 9, "b");
        note(Kind.EXEC, 2, 9, 7, "c");
        note(Kind.EXEC, 3, 5, 5, "d");
        state = state.withVariant(Events.TREE);
        String tree = all();
        assertTrue(tree.contains("a") && tree.contains("b") && tree.contains("c") && tree.contains("d"), tree);
    }

    @Test
    void thoseWhoEndedAlikeShareARowAndFailuresDoNotHideAmongThem() {
        for (int i = 0; i < 30; i++) {
            run(10 + i, 100 + i, 60, "shell", "true", i == 20 ? SEGV : 0);
        }
        state = state.withVariant(Events.TREE);
        String tree = all();
        assertTrue(tree.contains("29 × true") && tree.contains("✖ signal 11 SEGV"), tree);
        press('s');
        assertTrue(all().contains("SEGV") && !all().contains("29 ×"), all());
    }

    @Test
    void aFilterLeavesInTheTreeWhatPassesAndItsAncestors() {
        run(10, 70, 60, "shell", "make all", 0);
        run(20, 71, 60, "shell", "test -f x", 0);
        state = state.withVariant(Events.TREE).withFilter("make");
        String tree = all();
        assertTrue(tree.contains("make") && tree.contains("shell") && !tree.contains("test"), tree);
    }

    @Test
    void startersCountWhatEachCommandDid() {
        for (int i = 0; i < 30; i++) {
            run(10 * i, 100 + i, 60, "shell", "true", i < 3 ? 256 : 0);
        }
        run(500, 200, 61, "cron", "backup --all", 0);
        state = state.withVariant(Events.STARTERS);
        String[] rows = all().split("\n");
        assertTrue(rows[2].matches(" *shell +30 +0 +0 +0.*"), rows[2]);
        assertTrue(rows[1].matches(" *true +0 +30 ✖ +3 +30 +0.005s.*"), rows[1]);
        assertTrue(Stage.title(pane()).contains("starters, last 0 s"), Stage.title(pane()));
    }

    @Test
    void moreCommandsThanAreCountedApartAreAllOthers() {
        for (int i = 0; i < 2 * Starters.MOST; i++) {
            note(Kind.EXEC, i, 100 + i, 60, "command" + i);
        }
        now = AT + 2 * SECOND;
        state = state.withVariant(Events.STARTERS);
        pane();
        press(KeyType.End);
        assertTrue(all().contains("all others"), all());
    }

    @Test
    void enterOnAStarterListsWhatItDid() {
        run(10, 70, 60, "shell", "true", 0);
        run(20, 71, 60, "shell", "true", 0);
        state = state.withVariant(Events.STARTERS);
        lend();
        assertTrue(chosenRow().contains("true"), all());
        press(KeyType.ArrowDown);
        assertTrue(chosenRow().contains("shell"), all());
        press(KeyType.ArrowUp);
        press(KeyType.Enter);
        assertEquals(ViewState.START.withFilter("comm:true"), state);
    }

    @Test
    void theChosenRowHoldsItsPlaceWhileEventsArrive() {
        for (int i = 0; i < 60; i++) {
            note(Kind.EXEC, 50 * i, 100 + i, 1, "prog" + i);
        }
        lend();
        String chosen = chosenRow();
        press(KeyType.ArrowUp);
        String above = chosenRow();
        assertFalse(above.equals(chosen));
        String before = all();
        now = AT + 2 * SECOND;
        assertEquals(above, chosenRow());
        assertEquals(before.lines().limit(ROWS - 1).toList(), all().lines().limit(ROWS - 1).toList());
    }

    @Test
    void theChosenRowIsAlwaysSeen() {
        for (int i = 0; i < 200; i++) {
            note(Kind.EXEC, i, 100 + i, 1, "prog" + i);
        }
        for (int variant = Events.LIST; variant <= Events.STARTERS; variant++) {
            state = ViewState.START.withVariant(variant);
            lend();
            KeyType[] keys = { KeyType.ArrowUp, KeyType.PageUp, KeyType.Home, KeyType.ArrowUp, KeyType.ArrowDown,
                    KeyType.PageDown, KeyType.End, KeyType.ArrowDown, KeyType.ArrowUp };
            for (KeyType key : keys) {
                for (int i = 0; i < 20; i++) {
                    press(key);
                    assertFalse(chosenRow().isEmpty(), variant + " after " + key + "\n" + all());
                }
            }
        }
    }

    @Test
    void jAndKChooseToo() {
        note(Kind.EXEC, 0, 7, 1, "first");
        note(Kind.EXEC, 1, 8, 1, "second");
        lend();
        press('k');
        assertTrue(chosenRow().contains("first"));
        press('j');
        assertTrue(chosenRow().contains("second"));
    }

    @Test
    void anEmptyListLendsNothing() {
        lend();
        assertSame(ViewState.START, state);
        press(KeyType.Enter, KeyType.ArrowUp, KeyType.PageUp);
        assertSame(ViewState.START, state);
    }

    @Test
    void enterTellsAllThatIsKnownOfAProcess() {
        note(Kind.ALIVE, 0, 1, 0, "init");
        note(Kind.ALIVE, 0, 60, 1, "shell");
        note(Kind.FORK, 10, 70, 60, "shell");
        note(Kind.EXEC, 11, 70, 60, "crash --now");
        Event thread = note(Kind.CLONE, 12, 71, 60, "crash --now");
        thread.tgid = 70;
        run(13, 72, 70, "crash", "child", 0);
        Event end = note(Kind.EXIT, 40, 70, 60, "crash --now");
        end.code = SEGV;
        end.life = 30 * MILLI;
        end.euid = 0;
        run(50, 80, 60, "shell", "later", 0);
        lend();
        press(KeyType.ArrowUp, KeyType.ArrowUp, KeyType.ArrowUp, KeyType.Enter);
        ViewState opened = state;
        String page = Stage.all(Stage.pane(widget, new Look(window, Stage.DARK, opened), 98, 40));
        for (String said : new String[] { "pid        70", "name       crash", "command    crash --now",
                "user       kirk (1000)", "acts as    ⇧ root (0)", "unit       cron.service",
                "started by 60 shell ← 1 init", "after 0.030s",
                "exit       ✖ signal 11 SEGV: touched memory that is not its own", "children   1 started",
                "fork  60 → 70", "exec  crash --now", "clone  thread 71", "fork  child 72", "exit  signal 11 SEGV" }) {
            assertTrue(page.contains(said), said + " in\n" + page);
        }
        assertFalse(page.contains("later"), page);
        assertTrue(Stage.title(pane()).contains("process 70"), Stage.title(pane()));
        press(KeyType.ArrowDown);
        assertEquals(opened.withOpen(1), state);
    }

    @Test
    void whatIsUnknownIsSaidToBeUnknown() {
        Event event = recording.note(Kind.EXEC, AT, 70, 0, Event.UNKNOWN, "");
        event.tty = Event.UNKNOWN;
        lend();
        press(KeyType.Enter);
        String page = all();
        for (String label : new String[] { "name  ", "command", "user  ", "acts as", "terminal", "group", "cgroup",
                "started by" }) {
            assertTrue(page.lines().anyMatch(line -> line.startsWith(label) && line.endsWith(" unknown")),
                    label + " in\n" + page);
        }
        assertTrue(page.contains("not yet: alive at this instant"), page);
        assertTrue(page.contains("n/a"), "no clock was read");
    }

    @Test
    void aProcessThatHasNotHappenedYetAtThePlayheadIsNotTold() {
        run(10, 70, 60, "shell", "true", 0);
        run(900, 71, 60, "shell", "secret", 0);
        lend();
        press(KeyType.Enter);
        now = AT + SECOND / 2;
        window.move(now);
        String page = Stage.all(Stage.pane(widget, new Look(window, Stage.DARK, state), 98, ROWS));
        assertTrue(page.contains("at this instant nothing is known of that process"), page);
        assertFalse(page.contains("secret"), page);
    }

    @Test
    void aPolledLifeIsMarkedAsABound() {
        Event end = note(Kind.EXIT, 10, 70, 60, "true");
        end.code = Event.UNKNOWN;
        end.life = 300 * MILLI;
        assertTrue(all().contains("<0.300s"), all());
        state = state.withVariant(Events.STARTERS);
        assertTrue(all().contains("<0.300s") && all().contains("n/a"), all());
    }
}
