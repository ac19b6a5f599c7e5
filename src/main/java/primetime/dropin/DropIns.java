package primetime.dropin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import primetime.confine.Abilities;
import primetime.confine.Outcome;
import primetime.confine.Program;
import primetime.confine.Runner;
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
 * that run, and puts their answers on their tracks. A run that is not over when the next is due makes that one be left
 * out; so many run at once at most, others wait their turn. A drop-in that fails is asked less often until it does not.
 * At the interval of this source the folders are looked at again.
 */
public final class DropIns implements Streaming {
    /** The track of this source, on which it says once what can be enforced here. */
    public static final String TRACK = "widgets";
    private static final Columns ENFORCED = Columns.of("landlock", "filter", "groups", "root");
    private static final int AT_ONCE = 6;
    private static final long LOOK_MILLIS = 2000;
    private static final long STAGGER = 50_000_000;
    private static final long LONGEST_STEP = 10_000_000_000L;
    private static final String NATIVE_HELP = "name a directory that allows executables: -Djna.tmpdir=DIRECTORY";
    private final Supplier<Abilities> abilities;
    private final Finder finder;
    private final Programs programs;
    private final Predicate<DropIn> wanted;
    private final Map<String, Boolean> tracked;
    private final Consumer<DropIn> appeared;
    private final Turns turns;
    private volatile boolean closed;
    private volatile boolean look;
    private volatile Runner runner;
    private volatile Thread thread;
    private long stamp;

    /**
     * @param abilities what can be enforced, asked on this source's thread
     * @param wanted which of those that are found are run
     * @param tracked for which there are tracks, by name; true: a track of numbers
     * @param appeared takes those for which there is none before they are run, and makes one
     * @param taken the primes of all other sources
     */
    public DropIns(Supplier<Abilities> abilities, Finder finder, Folders folders, Allowed allowed,
            Map<String, String> environment, Predicate<DropIn> wanted, Map<String, Boolean> tracked,
            Consumer<DropIn> appeared, Set<Prime> taken) {
        this.tracked = new HashMap<>(tracked);
        this.appeared = appeared;
        this.abilities = abilities;
        this.finder = finder;
        this.wanted = wanted;
        turns = new Turns(taken);
        programs = new Programs(folders, allowed, environment);
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
        look(inbox, System.nanoTime());
        // Where there are no drop-ins nothing is loaded, and no control group made.
        while (!closed && turns.all().isEmpty()) {
            LockSupport.parkNanos(LONGEST_STEP);
            lookAgain(inbox);
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
            turns.all().forEach(
                    turn -> inbox.offer(new Fault(turn.dropIn().track(), System.nanoTime(), turn.dropIn().file(),
                            "not run without native calls: " + e.getMessage(), NATIVE_HELP)));
            throw new Unreadable("native calls through JNA", String.valueOf(e.getMessage()), NATIVE_HELP);
        }
        try (Runner made = new Runner(can)) {
            runner = made;
            say(can, inbox, System.nanoTime());
            while (!closed) {
                lookAgain(inbox);
                long next = start(made, System.nanoTime());
                for (Outcome outcome : made.step(Math.min(LONGEST_STEP, next - System.nanoTime()))) {
                    take(outcome, inbox, System.nanoTime());
                }
            }
        }
    }

    /** Where it was asked for, and something changed. */
    private void lookAgain(Inbox inbox) {
        if (look && finder.stamp() != stamp) {
            look(inbox, System.nanoTime());
        }
        look = false;
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

    /** Takes in what is in the folders now. */
    private void look(Inbox inbox, long now) {
        stamp = finder.stamp();
        List<DropIn> found = finder.find().stream().filter(wanted).map(this::tracked).toList();
        for (Turn turn : List.copyOf(turns.all())) {
            DropIn was = turn.dropIn();
            DropIn same = found.stream().filter(each -> each.name().equals(was.name())).findFirst().orElse(null);
            if (same == null || !same.canRun()) {
                turns.remove(turn);
                inbox.offer(new Fault(was.track(), now, was.file(), same == null ? "is gone" : same.reason(),
                        same == null ? "" : "it is run again when the file changes"));
            }
        }
        long due = now;
        for (DropIn dropIn : found) {
            Turn turn = turns.of(dropIn);
            if (turn == null && !dropIn.canRun()) {
                inbox.offer(new Fault(dropIn.track(), now, dropIn.file(), dropIn.reason(), ""));
            } else if (turn == null) {
                turns.add(dropIn, due);
                due += STAGGER;
            } else if (!same(turn.dropIn(), dropIn)) {
                turns.begin(turn, dropIn, due);
            }
        }
    }

    /** Sees to it that there is a track; what became of another kind than its track has to wait for the next start. */
    private DropIn tracked(DropIn dropIn) {
        if (!tracked.containsKey(dropIn.name())) {
            appeared.accept(dropIn);
            tracked.put(dropIn.name(), dropIn.isNumber());
        }
        return dropIn.canRun() && dropIn.isNumber() != tracked.get(dropIn.name())
                ? dropIn.refused("it became kind=" + dropIn.kind() + "; start primetime again")
                : dropIn;
    }

    private static boolean same(DropIn one, DropIn other) {
        return one.header().equals(other.header()) && one.from().equals(other.from());
    }

    /** Starts what is due, as far as there is room; answers when something will be. */
    private long start(Runner made, long now) {
        long next = turns.next(now);
        for (Turn turn : turns.all()) {
            if (turn.isOverdue() && made.running() < AT_ONCE) {
                Program program = programs.of(turn.dropIn());
                turn.started(program);
                made.start(program, now);
            }
        }
        return next;
    }

    private void take(Outcome outcome, Inbox inbox, long now) {
        Turn turn = turns.running(outcome.program());
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
        turns.ended(turn, fault != null, now);
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
