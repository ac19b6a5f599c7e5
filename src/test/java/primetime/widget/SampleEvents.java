package primetime.widget;

import static primetime.widget.SampleTapes.BURST;
import static primetime.widget.SampleTapes.END;
import static primetime.widget.SampleTapes.SECOND;
import static primetime.widget.SampleTapes.START;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import primetime.tape.Event;
import primetime.tape.Kind;

/**
 * The events of the sample tapes: small acts that follow one another all the time (a command, a crash, somebody becoming
 * root), some milliseconds apart, and one build.
 */
final class SampleEvents {
    private static final int MAKE = 29_999;
    private static final long MILLI = 1_000_000;
    /** The kernel numbers pseudo-terminals from major 136 on. */
    private static final int PTS = 136 << 8;
    /** The bit of a wait status that says that core was dumped. */
    private static final int DUMPED = 0x80;
    private static final String[] HOSTILE = { "\u001b[2J\u001b]0;mine\u0007 cleared", "\u202egpj.exe\u2066 turned",
            "\u9b31m\u009b31m c1", "漢字かな交じり文の長い名前のプログラム", "👨‍👩‍👧‍👦 family ❤️ 🇯🇵 🏳️‍🌈",
            "Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d\u034f\u0334\u0319\u0324\u031e\u0349algo",
            "a\nb\tc\r\u0008\u007f d",
            "\u200d\u200b\ufeff\u2060 nothing", "한글 \u1112\u1161\u11ab", "\ud83d lone \udc00",
            "e\u0301\u0327 ü ﷽ ＷＩＤＥ" };
    private final Random random = new Random(104729);
    private final SampleTapes kind;
    private final Recording recording;
    private long at = START;
    private int pid = 17_350;
    private int act;

    private SampleEvents(SampleTapes kind, Recording recording) {
        this.kind = kind;
        this.recording = recording;
    }

    static void note(SampleTapes kind, Recording recording) {
        SampleEvents events = new SampleEvents(kind, recording);
        recording.note(Kind.ALIVE, START, 1, 0, 0, "/sbin/init");
        recording.note(Kind.ALIVE, START, 884, 1, 0, "/usr/sbin/cron -f");
        for (int i = 0; i < 200; i++) {
            long start = BURST + i * 4 * MILLI;
            events.command(start, 30_000 + i, MAKE, 1000, 4, "cc1 -quiet unit" + i + ".c", 0,
                    350 * MILLI + i * MILLI);
        }
        while (events.at < END - 90 * MILLI) {
            events.act();
        }
    }

    private void act() {
        double lull = 1
                + 0.8 * StrictMath.sin((at - START) / (17.0 * SECOND)) * StrictMath.sin((at - START) / (5.0 * SECOND));
        at += (long) ((80 + random.nextInt(180)) * lull) * MILLI;
        int child = ++pid;
        switch (act++ % 9) {
            case 0 -> command(at, child, 1732, 1000, 15, "git status --short", 0, 19 * MILLI);
            case 1 -> {
                command(at, child, 884, 0, -1, "/bin/sh -c run-parts /etc/cron.hourly", 0, 4 * MILLI);
                say(Kind.SID, at + MILLI, child, 884, 0, -1, "/bin/sh -c run-parts /etc/cron.hourly").code = child;
            }
            case 2 -> say(Kind.EXIT, at, 1749, 1, 33, -1, "php-fpm: pool www", 9, 12_410 * MILLI);
            case 3 -> {
                say(Kind.EXEC, at, child, 1760, 1000, 2, "sudo -i");
                Event uid = say(Kind.UID, at + 25 * MILLI, child, 1760, 1000, 2, "sudo -i");
                uid.euid = 0;
                uid.code = 0;
                say(Kind.EXEC, at + 60 * MILLI, ++pid, child, 0, 2, "-bash");
            }
            case 4 -> command(at, child, 1770, 0, -1, "/usr/lib/apt/apt.systemd.daily install", 100 << 8, 842 * MILLI);
            case 5 -> {
                Event thread = say(Kind.CLONE, at, child, 884, 27, -1, "/usr/sbin/mariadbd");
                thread.tgid = 901;
                Event named = say(Kind.COMM, at + 3 * MILLI, child, 884, 27, -1, "ib_io_rd-1");
                named.tgid = 901;
            }
            case 6 -> {
                say(Kind.CORE, at, child, 1732, 1000, 4, "./a.out");
                say(Kind.EXIT, at + 48 * MILLI, child, 1732, 1000, 4, "./a.out", 11 | DUMPED, 2 * MILLI);
            }
            case 7 -> {
                say(Kind.PTRACE, at, 17_350, 1, 1000, 13, "top").code = 1732;
                say(Kind.EXEC, at + 12 * MILLI, 1732, 1, 0, 15, "strace -f -e trace=%process -p 17350");
            }
            default -> {
                say(Kind.GID, at, child, 1, 33, -1, "nginx: worker process").code = 33;
                command(at + 20 * MILLI, ++pid, 1732, 1000, 15, "vim notes.md", 0, 64 * SECOND);
            }
        }
    }

    /** Fork, exec and exit of one program. */
    private void command(long start, int child, int parent, int uid, int pts, String text, int code, long life) {
        say(Kind.FORK, start, child, parent, uid, pts,
                parent == MAKE ? "/usr/bin/make -j8" : parent == 884 ? "cron" : "-bash");
        say(Kind.EXEC, start + 700_000, child, parent, uid, pts, text);
        if (start + life < END) {
            say(Kind.EXIT, start + life, child, parent, uid, pts, text, code, life);
        }
    }

    private void say(Kind what, long when, int task, int parent, int uid, int pts, String text, int code, long life) {
        Event event = say(what, when, task, parent, uid, pts, text);
        event.code = kind == SampleTapes.POLLED ? Event.UNKNOWN : code;
        event.life = kind == SampleTapes.HOSTILE ? Long.MAX_VALUE : life;
    }

    private Event say(Kind what, long when, int task, int parent, int uid, int pts, String text) {
        boolean heard = kind.hears(when) && when < END;
        Event event = heard ? recording.note(what, when, task, parent, uid, text) : new Event().clear();
        event.tty = pts < 0 ? 0 : PTS + pts;
        event.group = parent;
        event.comm = comm(text);
        event.cgroup = uid == 33 ? "/system.slice/docker-" + "0123456789abcdef".repeat(4) + ".scope"
                : pts < 0 ? "/system.slice/cron.service" : "/user.slice/user-1000.slice/session-3.scope";
        if (kind == SampleTapes.POLLED && task % 3 == 0) {
            event.uid = event.euid = event.tty = Event.UNKNOWN;
        }
        if (kind == SampleTapes.HOSTILE) {
            hostile(event, task);
        }
        return event;
    }

    /** As the kernel names a task: the program without its folders, at most 15 bytes. */
    private static String comm(String text) {
        String program = text.substring(0, (text + " ").indexOf(' '));
        String name = program.substring(program.lastIndexOf('/') + 1).replaceFirst("^-", "");
        return name.substring(0, Math.min(15, name.length()));
    }

    /** Texts that attack the terminal, among them bytes that are no UTF-8, and the largest numbers there are. */
    private static void hostile(Event event, int task) {
        byte[] bytes = HOSTILE[task % HOSTILE.length].getBytes(StandardCharsets.UTF_8);
        if (task % 13 == 0) {
            bytes = new byte[] { (byte) 0x9b, '3', '1', 'm', (byte) 0xff, (byte) 0xc0, (byte) 0xe2, (byte) 0x80 };
        }
        event.text(bytes, 0, bytes.length);
        event.comm = new String(bytes, 0, Math.min(15, bytes.length), StandardCharsets.UTF_8);
        event.cgroup = "/system.slice/" + event.text() + ".service/lxc/" + event.text();
        event.group = Integer.MAX_VALUE;
        event.pid = event.tgid = task % 5 == 0 ? Integer.MAX_VALUE : task;
        event.parent = task % 7 == 0 ? Integer.MAX_VALUE : event.parent;
        event.uid = task % 3 == 0 ? -2 : event.uid;
        event.tty = task % 4 == 0 ? Integer.MAX_VALUE : event.tty;
    }
}
