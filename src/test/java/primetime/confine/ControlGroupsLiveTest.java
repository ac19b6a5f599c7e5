package primetime.confine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The kernel's real control groups, with somebody in them who dies later than thought. */
class ControlGroupsLiveTest {
    private final long self = ProcessHandle.current().pid();
    private ControlGroups groups;
    private Process sleeper;

    @BeforeEach
    void placeSomebody() throws IOException {
        assumeTrue(ControlGroups.probe(), "no control groups can be made here");
        groups = ControlGroups.open();
        ControlGroup group = groups.make("1", Limits.USUAL);
        sleeper = new ProcessBuilder("sleep", "60").start();
        assertTrue(group.place((int) sleeper.pid()));
        group.remove();
        assertTrue(ours().stream().anyMatch(each -> each.endsWith("1")), "the kernel keeps it while somebody is in it");
    }

    @Test
    void aGroupThatWasNotGivenUpIsRemovedBeforeALaterRun() throws Exception {
        end();
        // The kernel says when.
        for (int run = 2; run < 200 && ours().stream().anyMatch(each -> each.endsWith("1")); run++) {
            groups.make(Integer.toString(run), Limits.USUAL).remove();
        }
        assertTrue(ours().stream().noneMatch(each -> each.endsWith("1")), ours().toString());
        groups.close();
    }

    @Test
    void closingLeavesNoneOfThem() throws Exception {
        end();
        groups.close();
        assertEquals(List.of(), ours());
    }

    private void end() throws InterruptedException {
        sleeper.destroyForcibly().waitFor();
    }

    private List<Path> ours() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("/sys/fs/cgroup"), 5)) {
            return all.filter(each -> each.toString().contains("/primetime-" + self + "-"))
                    .filter(each -> each.toFile().isDirectory()).toList();
        }
    }
}
