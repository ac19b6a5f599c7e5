package primetime.confine;

import com.sun.jna.Memory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs programs under their rules: starts them, reads what they print, notes what they try, and ends them with all that
 * they started. Everything but {@link #wake} is called by one thread, which spends its life in {@link #step}.
 */
public final class Runner implements AutoCloseable {
    private static final int CHUNK = 1 << 16;
    private final ControlGroups groups;
    private final Launchers launchers;
    private final Gate gate;
    private final Reaper reaper;
    private final Runs runs = new Runs();
    private final List<Outcome> done = new ArrayList<>();
    private final Memory chunk = Calls.memory(CHUNK);
    private final int bell = Calls.eventfd(0, Calls.CLOEXEC | Calls.NONBLOCK);
    private boolean closed;

    /** Prepares; loads the native library. */
    public Runner(Abilities abilities) {
        Mark marks = new Mark();
        marks.sweep();
        groups = abilities.groups() ? ControlGroups.open() : null;
        launchers = new Launchers(abilities, new Attempts(marks, abilities.landlock() > 0), runs);
        gate = new Gate(abilities, groups, marks, launchers);
        reaper = new Reaper(marks);
    }

    /** How many run now. */
    public int running() {
        return runs.all.size();
    }

    /** Starts a program. Whatever comes of it, {@link #step} will answer its outcome. */
    public void start(Program program, long now) {
        try {
            runs.all.add(gate.pass(program, now));
        } catch (IllegalStateException e) {
            done.add(new Outcome(program, Outcome.End.REFUSED, 0, new byte[0], 0, String.valueOf(e.getMessage()),
                    List.of(), 0, 0, 0, 0, List.of()));
        }
    }

    /** Any thread: makes {@link #step} return soon. */
    public synchronized void wake() {
        if (closed) {
            // The descriptor may be another's by now.
            return;
        }
        Memory one = Calls.memory(8);
        one.setLong(0, 1);
        Calls.write(bell, one, 8);
    }

    /** Does what is to be done for at most that long, ns, and answers what ended meanwhile; at once where something did. */
    public List<Outcome> step(long nanos) {
        long now = System.nanoTime();
        long until = done.isEmpty() ? now + Math.max(0, nanos) : now;
        for (Run run : runs.all) {
            until = Math.min(until, Reaper.next(run, now));
        }
        watch((int) Math.min(Integer.MAX_VALUE, Math.max(0, (until - now + 999_999) / 1_000_000)));
        now = System.nanoTime();
        for (int i = runs.all.size() - 1; i >= 0; i--) {
            Outcome outcome = reaper.advance(runs.all.get(i), now, chunk);
            if (outcome != null) {
                runs.all.remove(i);
                done.add(outcome);
            }
        }
        List<Outcome> answer = List.copyOf(done);
        done.clear();
        return answer;
    }

    /** Waits for whatever comes first, and takes all that came. */
    private void watch(int millis) {
        List<Map.Entry<Leave, Launcher>> listening = launchers.listening();
        PollSet polled = new PollSet(1 + listening.size() + 3 * runs.all.size());
        polled.add(bell);
        listening.forEach(each -> polled.add(each.getValue().listener()));
        for (Run run : runs.all) {
            polled.add(run.out());
            polled.add(run.err());
            polled.add(run.hasEnded() ? -1 : run.handle);
        }
        if (!polled.await(millis)) {
            return;
        }
        int place = 0;
        if (polled.answered(place++)) {
            Calls.read(bell, chunk, 8);
        }
        for (Map.Entry<Leave, Launcher> each : listening) {
            if (polled.answered(place++)) {
                launchers.answer(each.getValue(), each.getKey());
            }
        }
        for (Run run : runs.all) {
            run.take(chunk, polled.answered(place), polled.answered(place + 1));
            place += 3;
        }
    }

    /** Ends everything that still runs and all threads. */
    @Override
    public void close() {
        runs.all.forEach(reaper::close);
        runs.all.clear();
        launchers.close();
        if (groups != null) {
            groups.close();
        }
        synchronized (this) {
            closed = true;
            Calls.close(bell);
        }
    }
}
