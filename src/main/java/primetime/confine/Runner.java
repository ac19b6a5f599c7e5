package primetime.confine;

import com.sun.jna.Memory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;

/**
 * Runs programs under their rules: starts them, reads what they print, notes what they try, and ends them with all that
 * they started. Everything but {@link #wake} is called by one thread, which spends its life in {@link #step}.
 */
public final class Runner implements AutoCloseable {
    /** Between being asked to end and being killed, ns. */
    private static final long GRACE = 300_000_000;
    /** How long what a run left behind may take to end by itself, ns. */
    private static final long LINGER = 200_000_000;
    private static final int CHUNK = 1 << 16;
    /** Each watched descriptor takes a struct pollfd. */
    private static final int POLL_BYTES = 8;
    private static final int FORKS_PER_PROCESS = 8;
    private final Abilities abilities;
    private final ControlGroups groups;
    private final Attempts attempts;
    private final Mark marks = new Mark();
    private final Map<Leave, Launcher> launchers = new HashMap<>();
    private final List<Run> runs = new ArrayList<>();
    private final List<Outcome> done = new ArrayList<>();
    private final Memory chunk = Calls.memory(CHUNK);
    private final int ourProcess = (int) ProcessHandle.current().pid();
    private final int bell = Calls.eventfd(0, Calls.CLOEXEC | Calls.NONBLOCK);
    private int number;
    private boolean closed;

    /** Prepares; loads the native library. */
    public Runner(Abilities abilities) {
        this.abilities = abilities;
        marks.sweep();
        groups = abilities.groups() ? ControlGroups.open() : null;
        attempts = new Attempts(marks, abilities.landlock() > 0);
    }

    /** How many run now. */
    public int running() {
        return runs.size();
    }

    /** Starts a program. Whatever comes of it, {@link #step} will answer its outcome. */
    public void start(Program program, long now) {
        try {
            runs.add(begin(program, now));
        } catch (IllegalStateException e) {
            done.add(new Outcome(program, Outcome.End.REFUSED, 0, new byte[0], 0, String.valueOf(e.getMessage()),
                    List.of(), 0, 0, 0, 0, List.of()));
        }
    }

    private Run begin(Program program, long now) {
        List<Integer> files = new ArrayList<>();
        int[] gate = pipe(files);
        int[] out = pipe(files);
        int[] err = pipe(files);
        ControlGroup group = new ControlGroup(List.of());
        boolean begun = false;
        try {
            int in = keep(files, Calls.open("/dev/null", Calls.O_RDONLY | Calls.CLOEXEC));
            int script = program.script() == null ? -1 : script(files, program.script());
            Launcher launcher = launchers.computeIfAbsent(program.leave(), leave -> new Launcher(abilities, leave));
            number++;
            group = groups == null ? group : groups.make(Integer.toString(number), program.limits());
            int process = launch(launcher, program, new Launcher.Files(gate[0], in, out[1], err[1], script));
            long mark = Mark.of(ourProcess, number);
            int handle = (int) Calls.syscall(Calls.PIDFD_OPEN, process, 0, 0, 0, 0);
            Run run = new Run(program, mark, group, process, handle, out[0], err[0], now);
            boolean ready = marks.put(process, mark) && Rlimits.put(process, program, abilities.root())
                    && group.place(process);
            if (!ready || handle < 0) {
                String why = Calls.word();
                Calls.close(handle);
                // It waits at its gate, which closes below: it ends by itself, and only has to be noticed.
                Calls.close(gate[1]);
                files.remove((Integer) gate[1]);
                Calls.wait4(process, chunk, 0, null);
                throw new IllegalStateException("its limits cannot be set: " + why);
            }
            chunk.setByte(0, (byte) '\n');
            Calls.write(gate[1], chunk, 1);
            nonBlocking(out[0]);
            nonBlocking(err[0]);
            files.remove((Integer) out[0]);
            files.remove((Integer) err[0]);
            begun = true;
            return run;
        } finally {
            files.forEach(Calls::close);
            if (!begun) {
                group.remove();
            }
        }
    }

    /** Answers for the launcher, too, which may wait for leave to start a process. */
    private int launch(Launcher launcher, Program program, Launcher.Files files) {
        Future<Integer> launched = launcher.launch(program, files);
        long start = System.nanoTime();
        while (abilities.countsForks() && !launched.isDone() && System.nanoTime() - start < GRACE) {
            Memory polled = Calls.memory(POLL_BYTES);
            ask(polled, 0, launcher.listener());
            if (Calls.poll(polled, 1, 1) > 0) {
                note(attempts.next(launcher.listener(), program.leave(), this::mayStart));
            }
        }
        return launcher.answer(launched);
    }

    /** Both ends above the descriptors that a child sees, closed by exec. */
    private static int[] pipe(List<Integer> files) {
        Memory both = Calls.memory(8);
        if (Calls.pipe2(both, Calls.CLOEXEC) != 0) {
            files.forEach(Calls::close);
            throw new IllegalStateException("pipe: " + Calls.word());
        }
        return new int[] { keep(files, both.getInt(0)), keep(files, both.getInt(4)) };
    }

    private static int keep(List<Integer> files, int file) {
        int high = file;
        if (file >= 0 && file < 10) {
            high = Calls.fcntl(file, Calls.F_DUPFD_CLOEXEC, 10);
            Calls.close(file);
        }
        if (high < 0) {
            throw new IllegalStateException("no descriptor: " + Calls.word());
        }
        files.add(high);
        return high;
    }

    private static void nonBlocking(int file) {
        Calls.fcntl(file, 4, Calls.NONBLOCK);
    }

    private static int script(List<Integer> files, byte[] text) {
        int file = keep(files, Calls.memfd_create("primetime", 1));
        Memory memory = Calls.memory(Math.max(1, text.length));
        memory.write(0, text, 0, text.length);
        for (long at = 0; at < text.length;) {
            long written = Calls.write(file, memory.share(at), text.length - at);
            if (written <= 0) {
                throw new IllegalStateException("a copy in memory: " + Calls.word());
            }
            at += written;
        }
        return file;
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
        for (Run run : runs) {
            until = Math.min(until, run.hasEnded() ? now + 20_000_000
                    : Math.min(run.killAt, run.started + run.program.limits().nanos()));
        }
        watch((int) Math.min(Integer.MAX_VALUE, Math.max(0, (until - now + 999_999) / 1_000_000)));
        now = System.nanoTime();
        for (int i = runs.size() - 1; i >= 0; i--) {
            advance(runs.get(i), now);
        }
        List<Outcome> answer = List.copyOf(done);
        done.clear();
        return answer;
    }

    /** Waits for whatever comes first, and takes all that came. */
    private void watch(int millis) {
        List<Launcher> listening = new ArrayList<>(launchers.values());
        listening.removeIf(launcher -> launcher.listener() < 0);
        int count = 1 + listening.size() + 3 * runs.size();
        Memory polled = Calls.memory((long) POLL_BYTES * count);
        int at = ask(polled, 0, bell);
        for (Launcher launcher : listening) {
            at = ask(polled, at, launcher.listener());
        }
        for (Run run : runs) {
            at = ask(polled, at, run.out);
            at = ask(polled, at, run.err);
            at = ask(polled, at, run.hasEnded() ? -1 : run.handle);
        }
        if (Calls.poll(polled, count, millis) <= 0) {
            return;
        }
        if (answered(polled, 0)) {
            Calls.read(bell, chunk, 8);
        }
        for (Map.Entry<Leave, Launcher> each : launchers.entrySet()) {
            int place = 1 + listening.indexOf(each.getValue());
            if (place > 0 && answered(polled, place)) {
                note(attempts.next(each.getValue().listener(), each.getKey(), this::mayStart));
            }
        }
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            int place = 1 + listening.size() + 3 * i;
            if (answered(polled, place)) {
                run.out = take(run, run.out, true);
            }
            if (answered(polled, place + 1)) {
                run.err = take(run, run.err, false);
            }
        }
    }

    private static int ask(Memory polled, int place, int file) {
        polled.setInt((long) POLL_BYTES * place, file);
        polled.setShort((long) POLL_BYTES * place + 4, Calls.POLLIN);
        return place + 1;
    }

    private static boolean answered(Memory polled, int place) {
        return polled.getShort((long) POLL_BYTES * place + 6) != 0;
    }

    /** Reads once; answers the descriptor, or -1 where its end was reached. */
    private int take(Run run, int file, boolean printed) {
        int count = (int) Calls.read(file, chunk, CHUNK);
        if (count > 0 && printed) {
            run.print(chunk, count);
        } else if (count > 0) {
            run.complain(chunk, count);
        } else if (count == 0) {
            Calls.close(file);
            return -1;
        }
        return file;
    }

    private void note(Attempts.Attempt attempt) {
        Run run = attempt == null ? null : run(attempt.mark());
        if (run != null) {
            run.tries(attempt.what());
        }
    }

    private boolean mayStart(long mark) {
        Run run = run(mark);
        return run == null || ++run.forks <= most(run);
    }

    /** How many processes it may start altogether, where those are counted. */
    private static int most(Run run) {
        return FORKS_PER_PROCESS * run.program.limits().processes();
    }

    private Run run(long mark) {
        return runs.stream().filter(run -> run.mark == mark).findFirst().orElse(null);
    }

    private void advance(Run run, long now) {
        if (!run.hasEnded() && run.end == Outcome.End.ENDED) {
            if (now - run.started >= run.program.limits().nanos()) {
                run.end = Outcome.End.TOO_LONG;
                run.killAt = now + GRACE;
                marks.signal(run.mark, Calls.SIGTERM);
            } else if (run.printsTooMuch()) {
                run.end = Outcome.End.TOO_MUCH;
                run.killAt = now;
            }
        }
        if (now >= run.killAt && !run.hasEnded()) {
            run.group.kill();
            marks.kill(run.mark);
        }
        Memory usage = Calls.memory(256);
        if (!run.hasEnded() && Calls.wait4(run.process, usage.share(200), Calls.WNOHANG, usage) == run.process) {
            run.status = usage.getInt(200);
            // struct rusage: user and system time as seconds and microseconds. The peak behind them is ours, not its own: until
            // it exec'd, it shared the memory of this program.
            run.cpuNanos = (usage.getLong(0) + usage.getLong(16)) * 1_000_000_000
                    + (usage.getLong(8) + usage.getLong(24)) * 1000;
            run.endedAt = now;
            run.lingerUntil = now + (run.end == Outcome.End.ENDED ? LINGER : 0);
        }
        if (run.hasEnded()) {
            linger(run, now);
        } else {
            run.lookAtMemory();
        }
    }

    /** It has ended; what it started may not yet have. */
    private void linger(Run run, long now) {
        List<Integer> left = marks.alive(run.mark);
        if (!left.isEmpty() && now < run.lingerUntil) {
            return;
        }
        if (!left.isEmpty()) {
            run.group.kill();
            marks.kill(run.mark);
        }
        drain(run);
        finish(run, run.end == Outcome.End.ENDED ? left.size() : 0);
    }

    /** Takes what still lies in its pipes. */
    private void drain(Run run) {
        for (long before = -1; run.out >= 0 && before != run.size() && !run.printsTooMuch();) {
            before = run.size();
            run.out = take(run, run.out, true);
        }
        if (run.err >= 0) {
            run.err = take(run, run.err, false);
        }
    }

    private void finish(Run run, int left) {
        runs.remove(run);
        for (int file : new int[] { run.out, run.err, run.handle }) {
            if (file >= 0) {
                Calls.close(file);
            }
        }
        run.peakBytes = Math.max(run.peakBytes, run.group.peakBytes());
        List<String> notes = new ArrayList<>(run.group.notes());
        if (run.forks > most(run)) {
            notes.add("more processes started than allowed");
        }
        done.add(run.outcome(left, notes));
        run.group.remove();
    }

    /** Ends everything that still runs and all threads. */
    @Override
    public void close() {
        for (Run run : List.copyOf(runs)) {
            run.end = Outcome.End.CLOSED;
            run.group.kill();
            marks.kill(run.mark);
            Calls.wait4(run.process, chunk, 0, null);
            finish(run, 0);
        }
        launchers.values().forEach(Launcher::close);
        if (groups != null) {
            groups.close();
        }
        synchronized (this) {
            closed = true;
            Calls.close(bell);
        }
    }
}
