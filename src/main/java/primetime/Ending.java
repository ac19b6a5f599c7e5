package primetime;

import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import primetime.cli.Exit;
import primetime.term.Signals;

/**
 * What ends a run without a screen from outside: the first of the signals that ask for it. The run's own thread makes and
 * asks it, and is woken when one comes.
 */
final class Ending implements AutoCloseable {
    private static final Set<Signals.Signal> ENDS = Set.of(Signals.Signal.INT, Signals.Signal.TERM, Signals.Signal.HUP);
    private final AtomicReference<Signals.Signal> told = new AtomicReference<>();
    private final Signals signals;

    /** Listens from now on. */
    Ending() {
        Thread caller = Thread.currentThread();
        AtomicReference<Signals.Signal> first = told;
        signals = Signals.listen(ENDS, signal -> {
            first.compareAndSet(null, signal);
            LockSupport.unpark(caller);
        });
    }

    /** Whether one came. */
    boolean isTold() {
        return told.get() != null;
    }

    /** Whether it came from the keyboard, and so to whatever runs beside us as well. */
    boolean isFromKeyboard() {
        return told.get() == Signals.Signal.INT;
    }

    /** That of the signal; {@code otherwise} where none came, or the one by which people end what has no end. */
    int exitCode(int otherwise) {
        Signals.Signal signal = told.get();
        return signal == Signals.Signal.TERM ? Exit.SIGNAL + 15
                : signal == Signals.Signal.HUP ? Exit.SIGNAL + 1 : otherwise;
    }

    @Override
    public void close() {
        signals.close();
    }
}
