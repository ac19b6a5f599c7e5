package primetime.confine;

import java.util.ArrayList;
import java.util.List;

/**
 * What this kernel and this user allow to enforce.
 *
 * @param landlock the version of Landlock's interface, 0: none
 * @param filter whether system calls can be filtered
 * @param groups whether control groups of our own can limit processes and memory
 * @param root whether limits for a user's processes mean nothing, because the user is root
 */
public record Abilities(int landlock, boolean filter, boolean groups, boolean root) {
    /** Looks at the kernel. */
    public static Abilities probe() {
        return new Abilities(Landlock.version(), Filter.isMachineKnown(), ControlGroups.probe(), Calls.geteuid() == 0);
    }

    /** Whether starting processes is counted call by call, since nothing else limits it. */
    boolean countsForks() {
        return root && !groups && filter;
    }

    /** What cannot be enforced here, one short sentence each; empty where all can. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (landlock == 0) {
            missing.add(filter ? "no Landlock: writing is stopped by a filter of system calls alone"
                    : "no Landlock and no filter for this processor: writing and connecting are not stopped");
        }
        if (root && !groups) {
            missing.add("no control groups: memory is limited for each process, not for all together");
        }
        return missing;
    }
}
