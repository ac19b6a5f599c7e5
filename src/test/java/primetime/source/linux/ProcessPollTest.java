package primetime.source.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import primetime.tape.Event;
import primetime.tape.EventFeed;
import primetime.tape.Sample;

class ProcessPollTest {
    private static final long LEAST = 251;
    private static final long SECOND = 1_000_000_000;
    @TempDir
    Path root;
    private final EventFeed feed = new EventFeed(64);
    private final ListenerCounts counts = new ListenerCounts();
    private ProcTree tree;
    private ProcessPoll poll;

    @BeforeEach
    void plant() {
        tree = new ProcTree(root).process(1, 0, 1, "init", "init").process(100, 1, 500, "bash", "bash -l");
        tree.write("stat", "cpu 1\nprocesses 40\n");
        poll = new ProcessPoll(tree.peek(), feed, counts, true, () -> LEAST);
        poll.scan(60 * SECOND);
    }

    private List<String> told() {
        List<String> lines = new ArrayList<>();
        for (Event event = feed.peek(); event != null; event = feed.peek()) {
            String end = event.code == Event.UNKNOWN ? " ended somehow, life " + event.life / 10_000_000 : "";
            lines.add(event.at / 10_000_000 + " " + event.kind.word() + " " + event.pid + " of " + event.parent + " "
                    + event.text() + end);
            feed.release();
        }
        return lines;
    }

    private List<String> scan(long at) {
        told();
        poll.scan(at);
        return told();
    }

    @Test
    void theFirstTimeAllAreOldAcquaintances() {
        List<String> lines = told();
        lines.sort(null);
        assertEquals(List.of("6000 alive 1 of 0 init", "6000 alive 100 of 1 bash -l"), lines);
        assertEquals(40, counts.forksBefore);
        assertEquals(0, counts.forksSeen);
        assertEquals(0, counts.connector);
    }

    @Test
    void nothingNewIsNothingTold() {
        assertEquals(List.of(), scan(61 * SECOND));
    }

    @Test
    void aNewProcessForkedWhenTheKernelSaysAndRanSomethingElseByNow() {
        tree.process(200, 100, 6020, "make", "make -j2");
        assertEquals(List.of("6020 fork 200 of 100 bash -l", "6050 exec 200 of 100 make -j2"),
                scan(60 * SECOND + 500_000_000));
        assertEquals(1, counts.forksSeen);
    }

    @Test
    void aChildThatIsWhatItsParentIsOnlyForked() {
        tree.process(200, 100, 6020, "bash", "bash -l");
        assertEquals(List.of("6020 fork 200 of 100 bash -l"), scan(61 * SECOND));
    }

    @Test
    void oneThatIsGoneEndedSomehow() {
        tree.process(200, 100, 6020, "bash", "bash -l");
        scan(61 * SECOND);
        tree.remove(200);
        assertEquals(List.of("6200 exit 200 of 100 bash -l ended somehow, life 180"), scan(62 * SECOND));
        assertEquals(List.of(), scan(63 * SECOND));
    }

    @Test
    void aNewNameIsAnExecWhereTheCommandLineChangedToo() {
        tree.process(100, 1, 500, "vim", "vim x");
        assertEquals(List.of("6100 exec 100 of 1 vim x"), scan(61 * SECOND));
        tree.process(100, 1, 500, "renamed", "vim x");
        assertEquals(List.of(), scan(62 * SECOND));
    }

    @Test
    void aNumberThatIsGivenAgainIsTheEndOfOneAndTheStartOfAnother() {
        tree.process(100, 1, 6050, "sshd", "sshd -D");
        assertEquals(List.of("6050 exit 100 of 1 bash -l ended somehow, life 5550", "6050 fork 100 of 1 init",
                "6100 exec 100 of 1 sshd -D"), scan(61 * SECOND));
    }

    @Test
    void whatAScanFoundIsToldInTheOrderOfItsTimesAndNoneBeforeTheScanBefore() {
        tree.process(300, 100, 6050, "late", "late").process(200, 100, 6020, "bash", "bash -l").process(250, 100, 5999,
                "bash", "bash -l");
        assertEquals(List.of("6000 fork 250 of 100 bash -l", "6020 fork 200 of 100 bash -l",
                "6050 fork 300 of 100 bash -l", "6100 exec 300 of 100 late"), scan(61 * SECOND));
    }

    @Test
    void moreProcessesThanTheFeedHoldsAreToldAsThereIsRoom() throws Exception {
        for (int pid = 1000; pid < 1200; pid++) {
            tree.process(pid, 1, 600, "many", "many");
        }
        told();
        ProcessPoll crowded = new ProcessPoll(tree.peek(), feed, counts, true, () -> LEAST);
        Thread thread = new Thread(() -> crowded.scan(61 * SECOND), "crowded");
        thread.start();
        List<String> all = new ArrayList<>();
        while (thread.isAlive() || feed.peek() != null) {
            all.addAll(told());
        }
        assertEquals(202, all.size());
        assertEquals(0, feed.takeRefused());
    }

    @Test
    void inAPidNamespaceTheKernelsCountIsNotOurs() {
        new ProcessPoll(tree.peek(), feed, counts, false, () -> LEAST).scan(61 * SECOND);
        assertEquals(Sample.UNKNOWN, counts.forksBefore);
    }

    @Test
    void aCrowdedHostIsLookedAtLessOftenButNotForTheCostOfTheFirstLook() {
        assertEquals(0, ProcessPoll.restMillis(0, LEAST, 0));
        assertEquals(LEAST, ProcessPoll.restMillis(1, LEAST, 10 * SECOND));
        assertEquals(LEAST, ProcessPoll.restMillis(2, LEAST, 1_000_000));
        assertEquals(1009, ProcessPoll.restMillis(2, 1009, 1_000_000));
        assertEquals(5000, ProcessPoll.restMillis(2, LEAST, SECOND / 10));
    }

    @Test
    void itEndsAtOnceWhenItIsStopped() {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            Thread thread = new Thread(poll::run, "poll");
            thread.start();
            poll.stop();
            thread.join();
        });
    }
}
