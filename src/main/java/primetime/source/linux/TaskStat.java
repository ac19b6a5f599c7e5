package primetime.source.linux;

/** What {@code /proc/PID/stat} says of a task, as far as process events want it; reused. Format: proc_pid_stat(5). */
final class TaskStat {
    /** Fields as the manual counts them; the name, which may hold blanks and parentheses, is field 2. */
    private static final int STATE = 3;
    private static final int PARENT = 4;
    private static final int GROUP = 5;
    private static final int SESSION = 6;
    private static final int TTY = 7;
    private static final int START = 22;
    /** Whether it has ended and only waits to be asked how. */
    boolean dead;
    /** Who started it, or who took it over. */
    int parent;
    /** The process group it is in. */
    int group;
    /** The session it is in. */
    int session;
    /** Its terminal as the kernel numbers it; 0: none. */
    int tty;
    /** When it started, monotonic ns, to the tick of 10 ms that had begun. */
    long born;
    /** A sum over the name, to notice that it changed. */
    int nameSum;
    /** Where the name lies in the bytes of the peek, until it reads something else. */
    int nameFrom;
    int nameLength;

    /** Reads the file of a task; false where it is gone, forbidden or of another form. */
    boolean read(ProcPeek peek, int pid) {
        if (!peek.process(pid, "stat", peek.bytes.length)) {
            return false;
        }
        int open = peek.indexOf('(', 0);
        int close = peek.length - 1;
        while (close > open && peek.bytes[close] != ')') {
            close--;
        }
        if (open < 0 || close == open) {
            return false;
        }
        nameFrom = open + 1;
        nameLength = close - nameFrom;
        nameSum = 0;
        for (int i = open; i < close; i++) {
            nameSum = nameSum * 31 + peek.bytes[i];
        }
        int at = close + 1;
        for (int field = 3; field <= START; field++) {
            at = peek.skipBlanks(at);
            if (at >= peek.length || peek.bytes[at] == '\n') {
                return false;
            }
            if (field == STATE) {
                dead = peek.bytes[at] == 'Z' || peek.bytes[at] == 'X';
            } else if (field == PARENT) {
                parent = (int) peek.number(at);
            } else if (field == GROUP) {
                group = (int) peek.number(at);
            } else if (field == SESSION) {
                session = (int) peek.number(at);
            } else if (field == TTY) {
                tty = (int) peek.number(at);
            } else if (field == START) {
                born = peek.monotonic(peek.number(at));
            }
            at = peek.skipWord(at);
        }
        return true;
    }
}
