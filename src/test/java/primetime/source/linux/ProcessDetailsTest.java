package primetime.source.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import primetime.tape.Event;
import primetime.tape.Kind;

class ProcessDetailsTest {
    private static final long SECOND = 1_000_000_000;
    @TempDir
    Path root;
    private ProcTree tree;
    private ProcessDetails details;
    private final Event event = new Event();

    @BeforeEach
    void plant() {
        tree = new ProcTree(root).process(100, 1, 500, "bash", "bash -l");
        details = new ProcessDetails(tree.peek(), new ProcessTable(1000));
    }

    private Event tell(Kind kind, int pid, int tgid, int parent, long at) {
        event.clear();
        event.kind = kind;
        event.pid = pid;
        event.tgid = tgid;
        event.parent = parent;
        event.at = at;
        details.complete(event);
        return event;
    }

    @Test
    void aForkHasTheNameAndTheUserOfItsParent() {
        tell(Kind.FORK, 200, 200, 100, 60 * SECOND);
        assertEquals("bash -l", event.text());
        assertEquals(1000, event.uid);
        assertEquals(1001, event.euid);
        assertEquals(0, event.tty);
        assertEquals(-1, event.life);
    }

    @Test
    void aForkIsWhereItsParentIsUntilItRunsSomethingElse() {
        tell(Kind.FORK, 200, 200, 100, 60 * SECOND);
        assertEquals("bash", event.comm);
        assertEquals(100, event.group);
        assertEquals("/user.slice/session-3.scope", event.cgroup);
        tree.process(200, 100, 6000, "make", "make -j2").write("200/cgroup", "0::/system.slice/x.service\n");
        tell(Kind.EXEC, 200, 200, 0, 60 * SECOND + 5);
        assertEquals("make", event.comm);
        assertEquals(200, event.group);
        assertEquals("/system.slice/x.service", event.cgroup);
        tree.remove(200);
        assertEquals("make", tell(Kind.EXIT, 200, 200, 100, 61 * SECOND).comm);
    }

    @Test
    void oneThatHasEndedIsStillWhereItWas() {
        tell(Kind.FORK, 200, 200, 100, 60 * SECOND);
        tree.process(200, 100, 6000, "make", "").write("200/cgroup", "1:name=systemd:/\n0::/\n");
        tree.write("200/stat", "200 (make) Z 100 200 1 0 -1 4194560 1 2 3 4 5 6 7 8 20 0 1 0 6000 1 2 3\n");
        assertEquals("/user.slice/session-3.scope", tell(Kind.EXEC, 200, 200, 0, 60 * SECOND + 5).cgroup);
        tree.write("200/stat", "200 (make) S 100 200 1 0 -1 4194560 1 2 3 4 5 6 7 8 20 0 1 0 6000 1 2 3\n");
        assertEquals("/", tell(Kind.EXEC, 200, 200, 0, 60 * SECOND + 6).cgroup);
    }

    @Test
    void aNewNameIsTheNameFromThenOn() {
        event.clear();
        event.kind = Kind.COMM;
        event.pid = event.tgid = 100;
        event.text("renamed".getBytes(StandardCharsets.UTF_8), 0, 7);
        details.complete(event);
        assertEquals("renamed", event.comm);
        assertEquals("renamed", tell(Kind.EXIT, 100, 100, 1, 61 * SECOND).comm);
        assertEquals("bash -l", event.text());
    }

    @Test
    void anExitHasTheLastNameAndTheTimeSinceTheFork() {
        tell(Kind.FORK, 200, 200, 100, 60 * SECOND);
        tree.process(200, 100, 6000, "make", "make -j2");
        assertEquals("make -j2", tell(Kind.EXEC, 200, 200, 0, 60 * SECOND + 5).text());
        assertEquals(100, event.parent);
        tree.remove(200);
        assertEquals("make -j2", tell(Kind.EXIT, 200, 200, 100, 61 * SECOND).text());
        assertEquals(SECOND, event.life);
    }

    @Test
    void oneThatIsGoneBeforeItsNameWasReadHasNone() {
        tell(Kind.FORK, 200, 200, 100, 60 * SECOND);
        assertEquals("", tell(Kind.EXEC, 200, 200, 0, 60 * SECOND + 5).text());
        assertEquals(1000, event.uid);
        assertEquals("", tell(Kind.EXIT, 200, 200, 100, 60 * SECOND + 9).text());
        assertEquals(9, event.life);
    }

    @Test
    void oneThatHasEndedButIsStillThereHasItsShortName() {
        tell(Kind.FORK, 200, 200, 100, 60 * SECOND);
        tree.process(200, 100, 6000, "true", "");
        assertEquals("[true]", tell(Kind.EXEC, 200, 200, 0, 60 * SECOND + 5).text());
    }

    @Test
    void theLifeOfOneOlderThanWeAreCountsFromItsStart() {
        assertEquals("bash -l", tell(Kind.EXIT, 100, 100, 1, 60 * SECOND).text());
        assertEquals(55 * SECOND, event.life);
    }

    @Test
    void aStrangerThatIsGoneStaysUnknown() {
        tell(Kind.EXIT, 300, 300, 1, 60 * SECOND);
        assertEquals("", event.text());
        assertEquals(-1, event.life);
        assertEquals(Event.UNKNOWN, event.uid);
    }

    @Test
    void aNumberThatIsGivenAgainIsAnotherProcess() {
        tell(Kind.FORK, 200, 200, 100, 60 * SECOND);
        tell(Kind.EXIT, 200, 200, 100, 61 * SECOND);
        tell(Kind.FORK, 200, 200, 100, 62 * SECOND);
        tell(Kind.EXIT, 200, 200, 100, 62 * SECOND + 7);
        assertEquals(7, event.life);
    }

    @Test
    void threadsAreNamedAfterTheirProcessEvenWhenItEndsBeforeThem() {
        assertEquals("bash -l", tell(Kind.CLONE, 101, 100, 1, 60 * SECOND).text());
        tree.remove(100);
        tell(Kind.EXIT, 100, 100, 1, 61 * SECOND);
        assertEquals("bash -l", tell(Kind.EXIT, 101, 100, 1, 62 * SECOND).text());
        assertEquals(2 * SECOND, event.life);
    }

    @Test
    void whoEndedIsForgottenInTheEnd() {
        ProcessTable table = new ProcessTable(100_000);
        details = new ProcessDetails(tree.peek(), table);
        for (int pid = 1000; pid < 3000; pid++) {
            tell(Kind.FORK, pid, pid, 100, 60 * SECOND);
            tell(Kind.EXIT, pid, pid, 100, 60 * SECOND + 1);
        }
        assertEquals(257, table.size());
    }

    @Test
    void aChangeOfUserIsRememberedAndInherited() {
        event.clear();
        event.kind = Kind.UID;
        event.pid = event.tgid = 100;
        event.uid = 33;
        event.euid = event.code = 0;
        details.complete(event);
        assertEquals(33, event.uid);
        assertEquals(0, event.euid);
        tell(Kind.FORK, 200, 200, 100, 60 * SECOND);
        assertEquals(33, event.uid);
        assertEquals(0, event.euid);
    }

    @Test
    void aNewSessionHasNoTerminalUntilItTookOne() {
        tree.write("100/stat", "100 (bash) S 1 100 100 34817 -1 0 0 0 0 0 0 0 0 0 20 0 1 0 0 500 1\n");
        tell(Kind.FORK, 200, 200, 100, 60 * SECOND);
        assertEquals(34817, event.tty);
        assertEquals(0, tell(Kind.SID, 200, 200, 0, 60 * SECOND).tty);
        tree.process(200, 100, 6000, "sh", "sh");
        tree.write("200/stat", "200 (sh) S 100 200 200 34818 -1 0 0 0 0 0 0 0 0 0 20 0 1 0 0 6000 1\n");
        assertEquals(34818, tell(Kind.EXEC, 200, 200, 0, 60 * SECOND).tty);
    }

    @Test
    void aNewShortNameIsTheTextOfItsEventOnly() {
        event.clear();
        event.kind = Kind.COMM;
        event.pid = event.tgid = 100;
        event.text("renamed".getBytes(), 0, 7);
        details.complete(event);
        assertEquals("renamed", event.text());
        assertEquals(1000, event.uid);
        assertEquals("bash -l", tell(Kind.EXIT, 100, 100, 1, 60 * SECOND).text());
    }

    @Test
    void afterALossWhatIsKnownIsReadAgain() {
        tell(Kind.FORK, 200, 200, 100, 60 * SECOND);
        tree.process(200, 100, 6000, "cc", "cc -c x.c");
        details.distrust();
        assertEquals("cc -c x.c", tell(Kind.PTRACE, 200, 200, 0, 61 * SECOND).text());
        // The same process still, so the exact time of its fork stands.
        tell(Kind.EXIT, 200, 200, 100, 60 * SECOND + 77);
        assertEquals(77, event.life);
    }

    @Test
    void afterALossANumberMayHaveBeenGivenToAnother() {
        tell(Kind.FORK, 200, 200, 100, 60 * SECOND);
        tree.process(200, 1, 9000, "cron", "cron -f");
        details.distrust();
        assertEquals("cron -f", tell(Kind.EXIT, 200, 200, 1, 91 * SECOND).text());
        assertEquals(SECOND, event.life);
    }

    @Test
    void allThatAreThereAreGreetedOnce() {
        tree.process(7, 2, 1, "kworker", "").process(300, 1, 7000, "young", "young");
        List<String> told = new ArrayList<>();
        details.beginGreeting(60 * SECOND);
        while (details.greetNext(alive -> told.add(alive.kind.word() + " " + alive.pid + " " + alive.text()))) {
            continue;
        }
        told.sort(null);
        // The one that started later will be told by the kernel.
        assertEquals(List.of("alive 100 bash -l", "alive 7 [kworker]"), told);
    }
}
