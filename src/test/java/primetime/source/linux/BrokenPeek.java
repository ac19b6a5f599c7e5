package primetime.source.linux;

import java.util.function.Supplier;

/** Throws what only a mistake in the program would, as soon as a process is listed after the first look. */
final class BrokenPeek extends ProcPeek {
    private final ProcPeek whole;

    private BrokenPeek(ProcPeek whole) {
        this.whole = whole;
    }

    /** The first is broken, those that follow are not. */
    static Supplier<ProcPeek> once() {
        boolean[] given = new boolean[1];
        return () -> {
            synchronized (given) {
                // The thread that reports has its own, and is not meant.
                boolean isBroken = !given[0] && Thread.currentThread().getName().equals("events");
                given[0] |= isBroken;
                return isBroken ? new BrokenPeek(ProcPeek.open("/proc")) : ProcPeek.open("/proc");
            }
        };
    }

    @Override
    boolean process(int pid, String file, int most) {
        throw new IllegalStateException("broken on purpose");
    }

    @Override
    boolean file(String name) {
        boolean isThere = whole.file(name);
        bytes = whole.bytes;
        length = whole.length;
        return isThere;
    }

    @Override
    void rewind() {
        whole.rewind();
    }

    @Override
    int next() {
        return whole.next();
    }

    @Override
    public void close() {
        whole.close();
    }
}
