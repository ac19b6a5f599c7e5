package primetime.source.linux;

import primetime.tape.Sample;

/**
 * Processor time of this process, user and system, of all threads there were: clock(3), in steps of 1 us, since the
 * kernel's files round it to 10 ms. That would be 0.5 % of a core at each poll, more than is usually there to be shown.
 */
final class OwnTime {
    private static final boolean BOUND = CLibrary.binds(OwnTime.class);

    private OwnTime() {
    }

    /** ns, or unknown where JNA cannot be had or a C long has not 64 bits. */
    static long nanos() {
        long micros = BOUND ? clock() : -1;
        return micros < 0 ? Sample.UNKNOWN : micros * 1000;
    }

    private static native long clock();
}
