package primetime.confine;

import java.util.ArrayList;
import java.util.List;

/** The runs under way, and what the kernel asks and tells about them by their marks. */
final class Runs implements Attempts.Counter {
    final List<Run> all = new ArrayList<>();

    /** Keeps with its run what was tried; null is nothing. */
    void note(Attempts.Attempt attempt) {
        Run run = attempt == null ? null : of(attempt.mark());
        if (run != null) {
            run.tries(attempt.what());
        }
    }

    @Override
    public boolean mayStart(long mark) {
        Run run = of(mark);
        return run == null || ++run.forks <= run.mostForks();
    }

    private Run of(long mark) {
        return all.stream().filter(run -> run.mark == mark).findFirst().orElse(null);
    }
}
