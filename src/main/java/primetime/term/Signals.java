package primetime.term;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The signals that concern a program on a terminal, caught from {@link #listen} until {@link #close}. Ctrl-C, Ctrl-Z and
 * Ctrl-\ are keys here (raw mode), so INT, TSTP and QUIT come from other programs only. The Java virtual machine keeps
 * QUIT for itself (it prints its threads, which {@link Screen} shows once it is left), and HUP where the program was
 * started ignoring it (nohup): those do what they always do, and a lost terminal then shows as the end of the keyboard's
 * input.
 */
public final class Signals implements AutoCloseable {
    /** Which signal came. */
    public enum Signal {
        /** The terminal has got another size. */
        WINCH,
        /** Asked to stop what it does: end. */
        INT,
        /** Asked to end. */
        TERM,
        /** The terminal has gone: end. */
        HUP,
        /** Asked to end and to say more. */
        QUIT,
        /** Asked to step aside: {@link Screen#suspend}, then SIGSTOP to oneself. */
        TSTP,
        /** Running again: {@link Screen#resume}. */
        CONT
    }

    /** Whoever wants to know. */
    public interface Listener {
        /** Called on a thread of its own for every signal, so that two can come at once; must not block. */
        void caught(Signal signal);
    }

    private final List<SignalHook> hooks = new ArrayList<>();

    private Signals() {
    }

    /** Catches all of them from now on. */
    public static Signals listen(Listener listener) {
        return listen(Set.of(Signal.values()), listener);
    }

    /** Catches only these: a program without a screen lets the others do what they always do. */
    public static Signals listen(Set<Signal> wanted, Listener listener) {
        Signals signals = new Signals();
        for (Signal signal : wanted) {
            try {
                signals.hooks.add(new SignalHook(signal.name(), () -> listener.caught(signal)));
            } catch (UnsupportedOperationException e) {
                // The virtual machine's own; nobody loses a frame or a number by it.
                continue;
            }
        }
        return signals;
    }

    /** Lets all of them do again what they did before. */
    @Override
    public void close() {
        hooks.forEach(SignalHook::close);
        hooks.clear();
    }
}
