package primetime.source.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcViewTest {
    @TempDir
    private Path root;
    private Tree tree;
    private long owner;

    @BeforeEach
    void plant() throws Exception {
        tree = new Tree(root, Tree.NEW);
        owner = ((Number) Files.getAttribute(root, "unix:uid")).longValue();
    }

    private String hidepid(String options) throws Exception {
        tree.write("proc/self/mountinfo", "21 27 0:20 / /sys rw - sysfs sysfs rw\n"
                + "22 27 0:21 / /proc rw,relatime shared:5 - proc proc " + options + "\n");
        return ProcView.read(root, owner).hidepid();
    }

    @Test
    void hidepidIsAnOptionOfTheMount() throws Exception {
        assertEquals("off", hidepid("rw"));
        assertEquals("off", hidepid("rw,hidepid=0"));
        assertEquals("invisible", hidepid("rw,gid=4,hidepid=invisible,subset=pid"));
        assertEquals("2", hidepid("rw,hidepid=2"));
        tree.remove("proc/self/mountinfo");
        assertEquals("", ProcView.read(root, owner).hidepid());
    }

    @Test
    void onlyProcessesOfOthersProveAnything() throws Exception {
        tree.write("proc/17/stat", "17 (x) S\n");
        tree.write("proc/17/cmdline", "x\0");
        assertEquals(Optional.empty(), ProcView.read(root, owner).othersReadable());
        assertEquals(Optional.of(true), ProcView.read(root, owner + 1).othersReadable());
        tree.remove("proc/17/cmdline");
        assertEquals(Optional.of(false), ProcView.read(root, owner + 1).othersReadable());
    }

    @Test
    void controlGroupsHaveVersions() throws Exception {
        assertEquals("none", ProcView.read(root, owner).cgroups());
        tree.write("sys/fs/cgroup/memory/tasks", "1\n");
        assertEquals("1", ProcView.read(root, owner).cgroups());
        tree.write("sys/fs/cgroup/unified/cgroup.controllers", "\n");
        assertEquals("1 and 2", ProcView.read(root, owner).cgroups());
        tree.write("sys/fs/cgroup/cgroup.controllers", "cpu memory\n");
        assertEquals("2", ProcView.read(root, owner).cgroups());
    }
}
