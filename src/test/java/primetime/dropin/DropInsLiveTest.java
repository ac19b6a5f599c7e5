package primetime.dropin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import primetime.confine.Abilities;
import primetime.schedule.Prime;
import primetime.source.Unreadable;
import primetime.tape.Entry;
import primetime.tape.Fault;
import primetime.tape.Inbox;
import primetime.tape.Sample;
import primetime.tape.Text;

/** Drop-ins in a folder, run by their clockwork on the real kernel. */
class DropInsLiveTest {
    private static final long PATIENCE = 30_000_000_000L;
    private static final long HALF_SECOND = 500_000_000;
    @TempDir
    Path home;
    private Folders folders;
    private final Inbox inbox = new Inbox(10_000);
    private final Map<String, List<Entry>> heard = new HashMap<>();
    private final Set<String> asked = new HashSet<>();
    private volatile List<DropIn> here;
    private volatile Allowed allowed = Allowed.NOTHING;
    private DropIns dropIns;
    private Thread thread;

    @BeforeEach
    void open() throws Exception {
        assumeTrue(Abilities.probe().filter(), "the numbers of this processor's system calls are not known");
        folders = Folders.of(Map.of("HOME", home.toString(), "PATH", "/usr/bin:/bin"));
        Files.createDirectories(folders.own());
    }

    @AfterEach
    void close() throws Exception {
        if (dropIns != null) {
            dropIns.close();
            thread.join(10_000);
            assertFalse(thread.isAlive(), "it has ended");
        }
    }

    private void start() {
        Finder finder = new Finder(folders, List.of());
        dropIns = new DropIns(Abilities::probe, finder, folders, Map.of("HOME", home.toString(), "LANG", "C.UTF-8"),
                this::follow);
        follow(finder.find());
        thread = new Thread(() -> {
            try {
                dropIns.run(inbox);
            } catch (Unreadable e) {
                inbox.offer(e.fault(DropIns.TRACK, 0));
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    /** Runs the person's own, and the others as far as somebody asked. */
    private void follow(List<DropIn> found) {
        here = found;
        dropIns.follow(new DropIns.Wanted(
                found.stream().filter(each -> each.origin() == Origin.OWN || asked.contains(each.name())).toList(),
                allowed, Set.of(new Prime(499), new Prime(503))));
    }

    private Path put(String name, String header, String body) throws Exception {
        Path file = Files.writeString(folders.own().resolve(name),
                "#!/bin/sh\n# primetime: " + header + "\n" + body + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private List<Entry> heard(String name) {
        return heard.getOrDefault("widgets/" + name, List.of());
    }

    private String faults(String name) {
        return String.join("|", heard(name).stream().filter(Fault.class::isInstance)
                .map(each -> ((Fault) each).line()).toList());
    }

    private List<String> texts(String name) {
        return heard(name).stream().filter(Text.class::isInstance).map(each -> ((Text) each).text()).toList();
    }

    private void await(BooleanSupplier until) {
        long start = System.nanoTime();
        while (!until.getAsBoolean()) {
            assertTrue(System.nanoTime() - start < PATIENCE, () -> "in vain; heard " + heard);
            LockSupport.parkNanos(5_000_000);
            inbox.drain(each -> heard.computeIfAbsent(each.track(), track -> new ArrayList<>()).add(each), 0);
        }
    }

    @Test
    void answersComeAtTheirPrimesWhateverOthersDo() throws Exception {
        put("quick", "kind=value every=500ms", "cut -d ' ' -f 1 /proc/uptime");
        for (int i = 0; i < 3; i++) {
            put("hang" + i, "kind=text every=500ms", "trap '' TERM; while :; do sleep 100; done");
        }
        start();
        await(() -> heard("quick").size() >= 12 && !faults("hang0").isEmpty());
        List<Entry> answers = heard("quick");
        for (int i = 1; i < answers.size(); i++) {
            assertTrue(answers.get(i) instanceof Sample, faults("quick"));
            long apart = answers.get(i).at() - answers.get(i - 1).at();
            // Its prime is 491 ms, since 499 and 503 are taken; the machine may be busy.
            assertTrue(apart > HALF_SECOND / 4 && apart < 4 * HALF_SECOND, "apart " + apart);
        }
        long mean = (answers.get(11).at() - answers.get(0).at()) / 11;
        assertTrue(mean > 0.9 * 491e6 && mean < 1.5 * 491e6, "mean " + mean);
        assertTrue(faults("hang0").contains("no answer within 2 s"), faults("hang0"));
    }

    @Test
    void nothingRunsTwiceAtOnce() throws Exception {
        put("slow", "kind=text every=500ms", "ls -d /proc/[0-9]* >/dev/null; for p in /proc/[0-9]*; do "
                + "tr '\\0' ' ' 2>/dev/null <$p/cmdline; done | grep -c '[/]slow'; sleep 1.2");
        start();
        await(() -> texts("slow").size() >= 3);
        for (String text : texts("slow")) {
            // Itself, and the part of its pipe that looks.
            assertTrue(Integer.parseInt(text.strip()) <= 2, text);
        }
    }

    @Test
    void everyHostileOneIsStoppedAndItsTrackSaysWhy() throws Exception {
        Path made = home.resolve("made");
        put("writes", "kind=text every=1m", "echo x > " + made);
        put("quietly", "kind=text every=1m", "mkdir " + made + " 2>/dev/null; echo fine");
        put("connects", "kind=text every=1m", "bash -c 'exec 3<>/dev/tcp/127.0.0.1/9'");
        put("bombs", "kind=text every=1m", "t=$(($(cut -d. -f1 /proc/uptime) + 2)); "
                + "f() { [ $(cut -d. -f1 /proc/uptime) -lt $t ] && { f & f & }; }; f; sleep 1; exit 1");
        put("lingers", "kind=text every=1m", "setsid sh -c 'env -i setsid sleep 983 & sleep 983' & echo left");
        put("eats", "kind=text every=1m", "x=12345678; while :; do x=$x$x; done");
        put("burns", "kind=text every=1m", "while :; do :; done");
        put("floods", "kind=text every=1m", "yes");
        put("escapes", "kind=status every=1m", "printf '\\033[2J\\033]0;x\\007'");
        put("deaf", "kind=text every=2s", "trap '' TERM INT HUP; while :; do sleep 983; done");
        put("silent", "kind=text every=1m", "true");
        put("words", "kind=value every=1m", "echo many");
        start();
        List<String> all = List.of("writes", "quietly", "connects", "bombs", "lingers", "eats", "burns", "floods",
                "deaf",
                "silent", "words");
        await(() -> all.stream().noneMatch(each -> faults(each).isEmpty()) && !texts("escapes").isEmpty());
        assertTrue(faults("writes").contains("tried to write " + made), faults("writes"));
        assertTrue(faults("quietly").contains("tried to create the folder " + made), faults("quietly"));
        assertEquals(List.of("fine"), texts("quietly"));
        assertTrue(faults("connects").contains("tried to open an internet socket"), faults("connects"));
        assertTrue(faults("connects").contains("needs=network in its header asks for it"), faults("connects"));
        assertTrue(faults("lingers").contains("left 3 processes running, ended now"), faults("lingers"));
        assertTrue(faults("burns").contains("5 s of processor time") || faults("burns").contains("no answer"),
                faults("burns"));
        assertTrue(faults("floods").contains("printed more than"), faults("floods"));
        assertTrue(faults("deaf").contains("no answer within 2 s"), faults("deaf"));
        assertTrue(faults("silent").contains("printed nothing"), faults("silent"));
        assertTrue(faults("words").contains("printed many, and kind=value promises a number"), faults("words"));
        assertFalse(Files.exists(made));
    }

    @Test
    void aChangedFileCountsAtTheNextLookAndARemovedOneIsGone() throws Exception {
        Path file = put("it", "kind=text every=500ms", "echo before");
        start();
        await(() -> texts("it").contains("before"));
        put("it", "kind=text every=500ms title=other", "echo after");
        dropIns.beat(inbox, 0);
        await(() -> texts("it").contains("after"));
        Files.delete(file);
        dropIns.beat(inbox, 0);
        await(() -> faults("it").contains("it: is gone"));
        put("it", "kind=text evry=1s", "echo wrong");
        dropIns.beat(inbox, 0);
        await(() -> faults("it").contains("did you mean every"));
        put("it", "kind=value every=1s", "echo 1");
        dropIns.beat(inbox, 0);
        await(() -> heard("it").stream().anyMatch(Sample.class::isInstance));
        put("new", "kind=value every=1s", "echo 1");
        dropIns.beat(inbox, 0);
        await(() -> heard("new").stream().anyMatch(Sample.class::isInstance));
    }

    @Test
    void oneThatIsAskedForLaterIsRunAtOnceAndNoMoreWhenItIsNot() throws Exception {
        put("other", "kind=status every=1h", "echo here");
        start();
        await(() -> texts("other").contains("here"));
        assumeTrue(here.stream().anyMatch(each -> each.name().equals("pressure") && each.canRun()), "no awk here");
        asked.add("pressure");
        follow(here);
        await(() -> !heard("pressure").isEmpty());
        assertEquals(1, texts("other").size(), "its own clock goes on");
    }

    @Test
    void whatIsAllowedLaterHoldsFromTheNextRunOn() throws Exception {
        put("writer", "kind=text every=500ms needs=write", "echo ${PRIMETIME_FOLDER:-nowhere}");
        start();
        await(() -> texts("writer").contains("nowhere"));
        allowed = new Allowed(Set.of("writer"), Set.of());
        follow(here);
        String folder = home.toRealPath().resolve(".local/state/primetime/widgets/writer").toString();
        await(() -> texts("writer").contains(folder));
    }

    @Test
    void aMendedFileIsRunAtOnceWhateverItsInterval() throws Exception {
        put("rare", "kind=text every=1h", "exit 3");
        start();
        await(() -> faults("rare").contains("exit status 3"));
        put("rare", "kind=text every=1h", "echo mended");
        dropIns.beat(inbox, 0);
        await(() -> texts("rare").contains("mended"));
    }

    @Test
    void whatFailsIsAskedLessOften() throws Exception {
        put("fails", "kind=text every=500ms", "exit 7");
        start();
        await(() -> heard("fails").size() >= 3);
        List<Entry> entries = heard("fails");
        assertTrue(entries.get(2).at() - entries.get(1).at() > 3 * HALF_SECOND, entries.toString());
        assertTrue(faults("fails").startsWith("fails: exit status 7"), faults("fails"));
    }
}
