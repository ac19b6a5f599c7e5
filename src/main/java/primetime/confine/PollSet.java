package primetime.confine;

import com.sun.jna.Memory;

/** The descriptors that one call of poll(2) waits for, in the places in which they were added. */
final class PollSet {
    /** A struct pollfd: the descriptor, two bytes of what is asked, two of what is answered. */
    private static final int EACH = 8;
    private static final int ASKED = 4;
    private static final int ANSWERED = 6;
    private final Memory polled;
    private int count;

    PollSet(int most) {
        polled = Calls.memory((long) EACH * most);
    }

    /** Adds what is to be read, or a place that stays silent for -1. */
    void add(int file) {
        polled.setInt((long) EACH * count, file);
        polled.setShort((long) EACH * count + ASKED, Calls.POLLIN);
        count++;
    }

    /** Whether something came before that many ms were over. */
    boolean await(int millis) {
        return Calls.poll(polled, count, millis) > 0;
    }

    /** Whether there is something to be read, or its end, or an error. */
    boolean answered(int place) {
        return polled.getShort((long) EACH * place + ANSWERED) != 0;
    }
}
