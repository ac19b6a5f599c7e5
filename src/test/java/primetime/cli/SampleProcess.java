package primetime.cli;

import java.nio.charset.StandardCharsets;
import primetime.tape.Event;
import primetime.tape.Kind;

/** Events to be printed. */
final class SampleProcess {
    /** Escape, OSC 52, bell, C1, line break, bidi override, quotes, a comma, and bytes that are no UTF-8. */
    static final byte[] HOSTILE = "a\u001b]52;c;QQ==\u0007\u009b2J\n\r\u202e\",\\x".getBytes(StandardCharsets.UTF_8);

    private SampleProcess() {
    }

    static Event event(Kind kind, String text) {
        return event(kind, text.getBytes(StandardCharsets.UTF_8));
    }

    static Event event(Kind kind, byte[] text) {
        Event event = new Event().clear();
        event.kind = kind;
        event.at = 1_234_567_890L;
        event.pid = event.tgid = 4321;
        event.parent = 77;
        event.uid = 1000;
        event.euid = 0;
        event.tty = 136 << 8 | 3;
        event.group = 5;
        event.comm = "sh";
        event.cgroup = "/user.slice/session-3.scope";
        event.text(text, 0, text.length);
        return event;
    }

    static Event exit(String text, int status, long life) {
        Event event = event(Kind.EXIT, text);
        event.code = status;
        event.life = life;
        return event;
    }

    /** 14:02:00 UTC on the day, an hour east of Greenwich. */
    static WallTime time() {
        WallTime time = new WallTime();
        time.set(1_795_183_320_000_000_000L, 3600);
        return time;
    }

    static EventsChoice.Look look(String letters) {
        return new EventsChoice.Look(EventsChoice.Format.TEXT, letters.contains("c"), letters.contains("d"),
                letters.contains("s"), letters.contains("g"), letters.contains("x"), letters.contains("r"), false,
                letters.contains("q"), letters.contains("S"));
    }
}
