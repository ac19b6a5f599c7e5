package primetime.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import primetime.tape.Event;
import primetime.tape.Kind;

class EventWordsTest {
    private final EventWords words = new EventWords(new UserNames(SampleTapes::user));
    private final Event event = new Event().clear();

    private String[] said(Kind kind, int code) {
        event.kind = kind;
        event.pid = event.tgid = 1741;
        event.parent = 1732;
        event.uid = 1000;
        event.code = code;
        StringBuilder what = new StringBuilder();
        StringBuilder brief = new StringBuilder();
        words.what(what, event);
        words.brief(brief, event);
        return new String[] { what.toString(), brief.toString() };
    }

    private void assertSays(Kind kind, int code, String what, String brief) {
        String[] said = said(kind, code);
        assertEquals(what, said[0]);
        assertEquals(brief, said[1]);
    }

    @Test
    void everyKindSaysWhatCameOfIt() {
        assertSays(Kind.FORK, 0, "1732 → 1741", "← 1732");
        assertSays(Kind.CLONE, 0, "thread of 1741", "in 1741");
        assertSays(Kind.EXEC, 0, "", "");
        assertSays(Kind.EXIT, 256, "code 1", "code 1");
        assertSays(Kind.UID, 0, "kirk → root", "→ root");
        assertSays(Kind.UID, 1000, "→ kirk", "→ kirk");
        assertSays(Kind.GID, 33, "group → 33", "→ 33");
        assertSays(Kind.SID, 1741, "new session 1741", "new 1741");
        assertSays(Kind.PTRACE, 1760, "traced by 1760", "by 1760");
        assertSays(Kind.PTRACE, 0, "let go", "let go");
        assertSays(Kind.COMM, 0, "renamed", "renamed");
        assertSays(Kind.CORE, 0, "core dumped", "dumped");
    }

    @Test
    void aTerminalHasTheNameThatPeopleKnow() {
        assertEquals("-", terminal(0));
        assertEquals("pts/3", terminal(136 << 8 | 3));
        assertEquals("pts/300", terminal(137 << 8 | 44));
        assertEquals("tty1", terminal(4 << 8 | 1));
        assertEquals("ttyS0", terminal(4 << 8 | 64));
        assertEquals("204:64", terminal(204 << 8 | 64));
        assertEquals("n/a", terminal(Event.UNKNOWN));
    }

    private static String terminal(int device) {
        StringBuilder out = new StringBuilder();
        TerminalName.words(out, device);
        return out.toString();
    }

    @Test
    void aUserIsAskedForOnce() {
        int[] asked = { 0 };
        UserNames names = new UserNames(uid -> "user" + uid + "/" + ++asked[0]);
        assertEquals("user7/1", names.of(7));
        assertEquals("user7/1", names.of(7));
        assertEquals("user71/2", names.of(71));
        assertEquals("n/a", names.of(Event.UNKNOWN));
    }
}
