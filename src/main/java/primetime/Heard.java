package primetime;

import java.io.PrintStream;
import primetime.cell.Printable;
import primetime.tape.Fault;
import primetime.tape.Sample;

/**
 * By which way processes are heard, the kernel's connector or {@code /proc}; told by faults, by samples of the track
 * {@code listener}, and by events that come after a fault. A fault is told to the user as soon as it is clear whether
 * anybody looks on. One thread.
 */
final class Heard {
    /** Whoever says nothing for so long after a fault will not say anything any more, ns. */
    static final long PATIENCE = 5_000_000_000L;
    private final PrintStream aside;
    private Fault untold;
    private boolean polling;
    private boolean silent;

    /** @param aside takes one line for each fault */
    Heard(PrintStream aside) {
        this.aside = aside;
    }

    void fault(Fault fault) {
        tell("");
        untold = fault;
    }

    /** Something was heard. */
    void event(long at) {
        if (untold != null && at > untold.at()) {
            lookedUp();
        }
    }

    void sample(Sample sample) {
        long connector = sample.values()[sample.columns().names().indexOf("connector")];
        if (connector == 0) {
            lookedUp();
        } else if (connector == 1 && untold == null) {
            polling = false;
        }
    }

    private void lookedUp() {
        polling = true;
        tell("; looking through /proc instead");
    }

    /** @param now monotonic ns; {@link Long#MAX_VALUE} at the end */
    void pass(long now) {
        if (untold != null && now - untold.at() > PATIENCE) {
            silent = now != Long.MAX_VALUE;
            tell("");
        }
    }

    private void tell(String also) {
        if (untold != null) {
            aside.println("primetime: " + Printable.text(untold.line()) + also);
            untold = null;
        }
    }

    /** A fault came, and nothing after it: there is nothing more to wait for. */
    boolean isSilent() {
        return silent;
    }

    /** {@code connector} or {@code proc}. */
    String source() {
        return polling ? "proc" : "connector";
    }
}
