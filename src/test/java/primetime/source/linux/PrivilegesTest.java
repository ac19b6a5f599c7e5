package primetime.source.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import primetime.tape.Sample;

class PrivilegesTest {
    private static final String LIMITS = "Limit                     Soft Limit           Hard Limit           Units     \n"
            + "Max locked memory         8388608              unlimited            bytes     \n"
            + "Max nice priority         0                    0                    \n"
            + "Max realtime priority     10                   99                   \n"
            + "Max realtime timeout      unlimited            unlimited            us        \n";
    @TempDir
    private Path root;

    @Test
    void whatTheKernelTellsIsRead() throws Exception {
        Tree tree = new Tree(root, Tree.NEW);
        // CAP_NET_ADMIN is bit 12, CAP_SYS_NICE bit 23.
        tree.write("proc/self/status", "Name:\tx\nUid:\t1000\t1001\t1000\t1000\nCapEff:\t0000000000801000\n"
                + "NoNewPrivs:\t1\nSeccomp:\t2\nSeccomp_filters:\t1\n");
        tree.write("proc/self/limits", LIMITS);
        tree.write("proc/sys/kernel/sched_rt_runtime_us", "-1\n");
        tree.write("proc/sys/kernel/sched_rt_period_us", "1000000\n");
        tree.write("proc/sys/kernel/seccomp/actions_avail", "kill_process allow\n");
        assertEquals(new Privileges(1001, Optional.of(EnumSet.of(Capability.CAP_NET_ADMIN, Capability.CAP_SYS_NICE)),
                Optional.of(true), 2, true, 10, 8388608, Privileges.UNLIMITED, 1_000_000), Privileges.read(root));
    }

    @Test
    void rootHoldsAll() throws Exception {
        Tree tree = new Tree(root, Tree.NEW);
        tree.write("proc/self/status", "Uid:\t0\t0\t0\t0\nCapEff:\t000001ffffffffff\nNoNewPrivs:\t0\n");
        Privileges root = Privileges.read(this.root);
        assertTrue(root.isRoot());
        assertEquals(Optional.of(EnumSet.allOf(Capability.class)), root.held());
        assertEquals(Optional.of(false), root.noNewPrivileges());
    }

    @Test
    void nonsenseAndNothingAreUnknown() throws Exception {
        Privileges unknown = new Privileges(Sample.UNKNOWN, Optional.empty(), Optional.empty(), Sample.UNKNOWN, false,
                Sample.UNKNOWN, Sample.UNKNOWN, Sample.UNKNOWN, Sample.UNKNOWN);
        assertEquals(unknown, Privileges.read(root));
        Tree tree = new Tree(root, Tree.NEW);
        tree.write("proc/self/status", "Uid:\tmany\nCapEff:\tzz\nNoNewPrivs:\nSeccomp:\t12345678901234567890123\n");
        assertEquals(unknown, Privileges.read(root));
        assertFalse(unknown.isRoot() || unknown.holds(Capability.CAP_SYS_NICE));
    }
}
