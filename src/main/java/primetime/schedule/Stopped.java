package primetime.schedule;

/** Whoever knows when this process was stopped, as by Ctrl-Z. */
public interface Stopped {
    /** Whether it was, and was continued, at some time between two instants, monotonic ns. */
    boolean within(long from, long until);
}
