package primetime.source.linux;

/**
 * How a thread of the cyclic test sleeps: stress-ng's names. Those that can wait for an instant have an absolute reading.
 * Each answers 0 when it slept, or the error.
 */
public enum SleepMethod {
    /** clock_nanosleep(2) on CLOCK_MONOTONIC. */
    CLOCK_NS("clock_ns", true) {
        @Override
        int sleep(SleepRequest request) {
            return Libc.clock_nanosleep(Libc.CLOCK_MONOTONIC, 0, request.interval, null);
        }

        @Override
        int until(SleepRequest request, long instant) {
            request.aim(instant);
            return Libc.clock_nanosleep(Libc.CLOCK_MONOTONIC, Libc.TIMER_ABSTIME, request.instant, null);
        }
    },
    /** nanosleep(2). */
    POSIX_NS("posix_ns", false) {
        @Override
        int sleep(SleepRequest request) {
            return Libc.nanosleep(request.interval, null) == 0 ? 0 : Libc.error();
        }
    },
    /**
     * A timer of the kernel's that is read, timerfd_create(2). stress-ng has its timer send a signal; here that could
     * reach any thread of the virtual machine. It is the same timer with another way to be told.
     */
    ITIMER("itimer", true) {
        @Override
        int sleep(SleepRequest request) {
            return Libc.timerfd_settime(request.timer, 0, request.timerInterval, null) == 0 ? request.readTimer()
                    : Libc.error();
        }

        @Override
        int until(SleepRequest request, long instant) {
            request.aim(instant);
            return Libc.timerfd_settime(request.timer, Libc.TFD_TIMER_ABSTIME, request.timerInstant, null) == 0
                    ? request.readTimer()
                    : Libc.error();
        }
    },
    /** Does not sleep but asks the clock again and again, and so takes a whole processor. */
    POLL("poll", true) {
        @Override
        int sleep(SleepRequest request) {
            return until(request, System.nanoTime() + request.nanos);
        }

        @Override
        int until(SleepRequest request, long instant) {
            while (System.nanoTime() < instant) {
                Thread.onSpinWait();
            }
            return 0;
        }
    },
    /** pselect(2) of nothing, with a time-out. */
    PSELECT("pselect", false) {
        @Override
        int sleep(SleepRequest request) {
            return Libc.pselect(0, null, null, null, request.interval, null) == 0 ? 0 : Libc.error();
        }
    },
    /** usleep(3), which knows whole microseconds only: what is below is cut off, as stress-ng does. */
    USLEEP("usleep", false) {
        @Override
        int sleep(SleepRequest request) {
            return Libc.usleep((int) (request.nanos / 1000)) == 0 ? 0 : Libc.error();
        }
    };

    private final String word;
    private final boolean absolute;

    SleepMethod(String word, boolean absolute) {
        this.word = word;
        this.absolute = absolute;
    }

    /** stress-ng's name. */
    public String word() {
        return word;
    }

    /** Whether it can wait for an instant, and not only for a time. */
    public boolean hasAbsolute() {
        return absolute;
    }

    /** Sleeps the interval. */
    abstract int sleep(SleepRequest request);

    /** Sleeps until an instant, monotonic ns; only where {@link #hasAbsolute}. */
    int until(SleepRequest request, long instant) {
        throw new UnsupportedOperationException(word);
    }
}
