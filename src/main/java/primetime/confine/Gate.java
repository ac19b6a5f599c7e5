package primetime.confine;

import com.sun.jna.Memory;
import java.util.List;

/**
 * Starts a program and lets it through its gate once it has its mark, its limits and its control group; who cannot be given
 * them does not get through.
 */
final class Gate {
    private final Memory word = Calls.memory(8);
    private final int ourProcess = (int) ProcessHandle.current().pid();
    private final Abilities abilities;
    private final ControlGroups groups;
    private final Mark marks;
    private final Launchers launchers;
    private int number;

    /** {@code groups} is null where there are none to be made. */
    Gate(Abilities abilities, ControlGroups groups, Mark marks, Launchers launchers) {
        this.abilities = abilities;
        this.groups = groups;
        this.marks = marks;
        this.launchers = launchers;
    }

    /** @throws IllegalStateException where it cannot be started, with the reason */
    Run pass(Program program, long now) {
        ControlGroup group = new ControlGroup(List.of(), List.of());
        boolean passed = false;
        try (Descriptors files = new Descriptors()) {
            int[] gate = files.pipe();
            int[] out = files.pipe();
            int[] err = files.pipe();
            int in = files.nothing();
            int script = files.copy(program.script());
            number++;
            group = groups == null ? group : groups.make(Integer.toString(number), program.limits());
            int process = launchers.launch(program, new Launcher.Files(gate[0], in, out[1], err[1], script));
            long mark = Mark.of(ourProcess, number);
            int handle = (int) Calls.syscall(Calls.PIDFD_OPEN, process, 0, 0, 0, 0);
            boolean ready = marks.put(process, mark) && Rlimits.put(process, program, abilities.root())
                    && group.place(process);
            if (!ready || handle < 0) {
                String why = Calls.word();
                Calls.close(handle);
                // It waits at its gate, which closes here: it ends by itself, and only has to be noticed.
                files.close(gate[1]);
                Calls.wait4(process, word, 0, null);
                throw new IllegalStateException("its limits cannot be set: " + why);
            }
            word.setByte(0, (byte) '\n');
            Calls.write(gate[1], word, 1);
            passed = true;
            return new Run(program, mark, group, process, handle, files.handOn(out[0]), files.handOn(err[0]), now);
        } finally {
            if (!passed) {
                group.remove();
            }
        }
    }
}
