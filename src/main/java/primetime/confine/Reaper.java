package primetime.confine;

import com.sun.jna.Memory;
import java.util.ArrayList;
import java.util.List;

/** Ends runs: asks and then kills what breaks its limits, takes leave of what has ended, and of what that left behind. */
final class Reaper {
    /** Between being asked to end and being killed, ns. */
    private static final long GRACE = 300_000_000;
    /** How long what a run left behind may take to end by itself, ns. */
    private static final long LINGER = 200_000_000;
    /** How often it is looked whether what was left behind has ended, ns. */
    private static final long LOOK = 20_000_000;
    /** Behind a struct rusage, which has 144 bytes. */
    private static final int STATUS = 200;
    private final Memory usage = Calls.memory(STATUS + 8);
    private final Mark marks;

    Reaper(Mark marks) {
        this.marks = marks;
    }

    /** When a run is to be looked at again if nothing happens before, monotonic ns. */
    static long next(Run run, long now) {
        return run.hasEnded() ? now + LOOK : Math.min(run.killAt, run.started + run.program.limits().nanos());
    }

    /** Does what it is time for; the outcome as soon as all of it has ended, null before. */
    Outcome advance(Run run, long now, Memory chunk) {
        limit(run, now);
        if (now >= run.killAt && !run.hasEnded()) {
            kill(run);
        }
        if (!run.hasEnded() && Calls.wait4(run.process, usage.share(STATUS), Calls.WNOHANG, usage) == run.process) {
            run.status = usage.getInt(STATUS);
            // struct rusage: user and system time as seconds and microseconds. The peak behind them is ours, not its own: until
            // it exec'd, it shared the memory of this program.
            run.cpuNanos = (usage.getLong(0) + usage.getLong(16)) * 1_000_000_000
                    + (usage.getLong(8) + usage.getLong(24)) * 1000;
            run.endedAt = now;
            run.lingerUntil = now + (run.end == Outcome.End.ENDED ? LINGER : 0);
        }
        if (run.hasEnded()) {
            return linger(run, now, chunk);
        }
        run.lookAtMemory();
        return null;
    }

    private void limit(Run run, long now) {
        if (run.hasEnded() || run.end != Outcome.End.ENDED) {
            return;
        }
        if (now - run.started >= run.program.limits().nanos()) {
            run.end = Outcome.End.TOO_LONG;
            run.killAt = now + GRACE;
            marks.signal(run.mark, Calls.SIGTERM);
        } else if (run.printsTooMuch()) {
            run.end = Outcome.End.TOO_MUCH;
            run.killAt = now;
        }
    }

    /** It has ended; what it started may not yet have. */
    private Outcome linger(Run run, long now, Memory chunk) {
        List<Integer> left = marks.alive(run.mark);
        if (!left.isEmpty() && now < run.lingerUntil) {
            return null;
        }
        if (!left.isEmpty()) {
            kill(run);
        }
        run.drain(chunk);
        return finish(run, run.end == Outcome.End.ENDED ? left.size() : 0);
    }

    /** Ends it at once, whatever it does. */
    Outcome close(Run run) {
        run.end = Outcome.End.CLOSED;
        kill(run);
        Calls.wait4(run.process, usage, 0, null);
        return finish(run, 0);
    }

    private void kill(Run run) {
        run.group.kill();
        marks.kill(run.mark);
    }

    private static Outcome finish(Run run, int left) {
        run.close();
        run.peakBytes = Math.max(run.peakBytes, run.group.peakBytes());
        List<String> notes = new ArrayList<>(run.group.notes());
        if (run.forks > run.mostForks()) {
            notes.add("more processes started than allowed");
        }
        Outcome outcome = run.outcome(left, notes);
        run.group.remove();
        return outcome;
    }
}
