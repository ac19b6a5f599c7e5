package primetime.dropin;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import primetime.confine.Abilities;
import primetime.confine.Outcome;
import primetime.confine.Program;
import primetime.confine.Runner;
import primetime.schedule.Plan;
import primetime.schedule.Prime;
import primetime.source.Evidence;
import primetime.source.Streaming;
import primetime.source.Unreadable;
import primetime.tape.Columns;
import primetime.tape.Fault;
import primetime.tape.Inbox;
import primetime.tape.Sample;

/**
 * The clockwork of the drop-ins: one thread that starts those that are due, each at a prime of its own, watches over all
 * that run, and puts their answers on their tracks. So many run at once at most, others wait their turn. At the interval of
 * this source the folders are looked at again; what is in them then is told, and whoever is told says what is run.
 */
public final class DropIns implements Streaming {
    /** The track of this source, on which it says once what can be enforced here. */
    public static final String TRACK = "widgets";
    private static final Columns ENFORCED = Columns.of("landlock", "filter", "groups", "root");
    private static final int AT_ONCE = 6;
    private static final long LOOK_MILLIS = 1500;
    private static final long LONGEST_STEP = 10_000_000_000L;
    private static final String NATIVE_HELP = "name a directory that allows executables: -Djna.tmpdir=DIRECTORY";
    private final Supplier<Abilities> abilities;
    private final Finder finder;
    private final Folders folders;
    private final Map<String, String> environment;
    private final Consumer<List<DropIn>> changed;
    private final Rota rota = new Rota();
    private volatile Wanted wanted = new Wanted(List.of(), Allowed.NOTHING, Set.of());
    private volatile boolean closed;
    private volatile boolean look;
    private volatile Runner runner;
    private volatile Thread thread;
    private Wanted followed = wanted;
    private Programs programs;

    /**
     * Who is run.
     *
     * @param taken the primes of all other sources
     */
    public record Wanted(List<DropIn> dropIns, Allowed allowed, Set<Prime> taken) {
        public Wanted {
            dropIns = List.copyOf(dropIns);
            taken = Set.copyOf(taken);
        }
    }

    /**
     * Runs nobody until {@link #follow}.
     *
     * @param abilities what can be enforced, asked on this source's thread
     * @param changed takes all that is in the folders whenever that is something else, on this source's thread
     */
    public DropIns(Supplier<Abilities> abilities, Finder finder, Folders folders, Map<String, String> environment,
            Consumer<List<DropIn>> changed) {
        this.abilities = abilities;
        this.finder = finder;
        this.folders = folders;
        this.environment = Map.copyOf(environment);
        this.changed = changed;
        programs = new Programs(folders, Allowed.NOTHING, environment);
    }

    /** Who gets which prime, in their order; those that cannot run get none. */
    public static List<Plan.Entry> plan(List<DropIn> dropIns, Set<Prime> taken) {
        return Rota.plan(dropIns, taken);
    }

    /** Runs these from now on: those that are new at once, no others any more. Any thread. */
    public void follow(Wanted now) {
        wanted = now;
        wake();
    }

    @Override
    public String track() {
        return TRACK;
    }

    @Override
    public Evidence evidence() {
        return new Evidence("widgets/, own and byobu's",
                "each drop-in is run at its own prime; this one looks for new ones");
    }

    @Override
    public long wishMillis() {
        return LOOK_MILLIS;
    }

    @Override
    public void run(Inbox inbox) throws Unreadable {
        thread = Thread.currentThread();
        settle(inbox);
        // Where there are no drop-ins nothing is loaded, and no control group made.
        while (!closed && rota.isEmpty()) {
            LockSupport.parkNanos(LONGEST_STEP);
            settle(inbox);
        }
        if (!closed) {
            watch(inbox);
        }
    }

    private void watch(Inbox inbox) throws Unreadable {
        Abilities can;
        try {
            can = abilities.get();
        } catch (LinkageError e) {
            rota.dropIns().forEach(dropIn -> inbox.offer(new Fault(dropIn.track(), System.nanoTime(), dropIn.file(),
                    "not run without native calls: " + e.getMessage(), NATIVE_HELP)));
            throw new Unreadable("native calls through JNA", String.valueOf(e.getMessage()), NATIVE_HELP);
        }
        try (Runner made = new Runner(can)) {
            runner = made;
            say(can, inbox, System.nanoTime());
            while (!closed) {
                settle(inbox);
                long next = start(made, System.nanoTime());
                for (Outcome outcome : made.step(Math.min(LONGEST_STEP, next - System.nanoTime()))) {
                    take(outcome, inbox, System.nanoTime());
                }
            }
        }
    }

    /** Follows what is wanted now, and looks at the folders where that was asked for. */
    private void settle(Inbox inbox) {
        if (look) {
            look = false;
            look(inbox, System.nanoTime());
        }
        Wanted now = wanted;
        if (now != followed) {
            followed = now;
            programs = new Programs(folders, now.allowed(), environment);
            rota.follow(now.dropIns(), now.taken(), System.nanoTime(), inbox::offer);
        }
    }

    private void look(Inbox inbox, long now) {
        if (!finder.hasChanged()) {
            return;
        }
        List<DropIn> found = finder.find();
        for (DropIn dropIn : rota.dropIns()) {
            if (found.stream().noneMatch(each -> each.name().equals(dropIn.name()))) {
                rota.remove(dropIn, now);
                inbox.offer(new Fault(dropIn.track(), now, dropIn.file(), "is gone", ""));
            }
        }
        changed.accept(found);
    }

    @Override
    public void beat(Inbox inbox, long now) {
        look = true;
        wake();
    }

    private static void say(Abilities can, Inbox inbox, long now) {
        inbox.offer(new Sample(TRACK, now, 0, 0, ENFORCED, new long[] { can.landlock(), can.filter() ? 1 : 0,
                can.groups() ? 1 : 0, can.root() ? 1 : 0 }));
    }

    /** Starts what is due, as far as there is room; answers when something will be. */
    private long start(Runner made, long now) {
        long next = rota.tick(now);
        for (Rota.Turn turn = rota.due(); turn != null && made.running() < AT_ONCE; turn = rota.due()) {
            Program program = programs.of(turn.dropIn());
            turn.begin(program);
            made.start(program, now);
        }
        return next;
    }

    private void take(Outcome outcome, Inbox inbox, long now) {
        Rota.Turn turn = rota.end(outcome.program());
        if (turn == null || outcome.end() == Outcome.End.CLOSED) {
            return;
        }
        Reading reading = Reading.of(turn.dropIn(), outcome, now);
        if (reading.answer() != null) {
            inbox.offer(reading.answer());
        }
        Fault fault = reading.fault(turn.dropIn(), now);
        if (fault != null) {
            inbox.offer(fault);
        }
        rota.judge(turn, fault == null, now);
    }

    private void wake() {
        Runner made = runner;
        if (made != null) {
            made.wake();
        } else {
            LockSupport.unpark(thread);
        }
    }

    @Override
    public void close() {
        closed = true;
        wake();
    }
}
