package primetime.confine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;

/** A launcher for each leave, made when it is first asked for, and the answers to what their processes try. */
final class Launchers implements AutoCloseable {
    /** For how long the tries of a process that is just being started are answered, ns. */
    private static final long PATIENCE = 300_000_000;
    private final Map<Leave, Launcher> launchers = new HashMap<>();
    private final Abilities abilities;
    private final Attempts attempts;
    private final Runs runs;

    Launchers(Abilities abilities, Attempts attempts, Runs runs) {
        this.abilities = abilities;
        this.attempts = attempts;
        this.runs = runs;
    }

    /** Starts a process that waits at its gate; answers for the launcher, too, which may wait for leave to start one. */
    int launch(Program program, Launcher.Files files) {
        Launcher launcher = launchers.computeIfAbsent(program.leave(), leave -> new Launcher(abilities, leave));
        Future<Integer> launched = launcher.launch(program, files);
        long start = System.nanoTime();
        while (abilities.countsForks() && !launched.isDone() && System.nanoTime() - start < PATIENCE) {
            PollSet asked = new PollSet(1);
            asked.add(launcher.listener());
            if (asked.await(1)) {
                answer(launcher, program.leave());
            }
        }
        return launcher.answer(launched);
    }

    /** Those whom the kernel tells what is tried. */
    List<Map.Entry<Leave, Launcher>> listening() {
        List<Map.Entry<Leave, Launcher>> listening = new ArrayList<>(launchers.entrySet());
        listening.removeIf(each -> each.getValue().listener() < 0);
        return listening;
    }

    /** Answers one try, which is there. */
    void answer(Launcher launcher, Leave leave) {
        runs.note(attempts.next(launcher.listener(), leave, runs));
    }

    @Override
    public void close() {
        launchers.values().forEach(Launcher::close);
    }
}
