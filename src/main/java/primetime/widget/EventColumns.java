package primetime.widget;

/**
 * Where the columns of the event list are at one width; -1 for a column that has no room. Everything but the command has
 * a fixed width, so that no row moves another.
 *
 * @param timeFrom how many chars of {@code 11:42:31.204} are left out at its head
 * @param pidEnd the column behind the pid, which is right-aligned
 * @param wordRoom columns for the word of the event; where they reach the pid, a long pid takes them
 * @param brief whether what came of it is said in few words
 * @param lifeEnd the column behind the life, which is right-aligned
 * @param command where the command starts; the same as {@code what} where it follows in the same column
 */
record EventColumns(int timeFrom, int mark, int pidEnd, int wordRoom, int user, int userRoom, int tty, int what,
        int whatRoom, boolean brief, int lifeEnd, int command) {
    static final int TIME = 12;
    static final int PID = 7;
    static final int TTY = 6;
    static final int LIFE = 6;
    private static final int NONE = -1;
    private static final int WORD = 6;
    private static final int HOURS = 3;
    private static final int MINUTES = 6;

    /** The columns of a canvas that wide, 0 and up. */
    static EventColumns of(int columns) {
        if (columns >= 78) {
            return wide(columns);
        }
        if (columns >= 50) {
            int user = 10 + 2 + WORD + 1 + PID + 1;
            int what = user + 6 + 1;
            return new EventColumns(HOURS, 10, user - 1, WORD, user, 6, NONE, what, 9, true, columns, what);
        }
        if (columns >= 22) {
            int mark = columns >= 34 ? TIME - HOURS + 1 : TIME - MINUTES + 1;
            int what = mark + 15;
            return new EventColumns(columns >= 34 ? HOURS : MINUTES, mark, what - 1, WORD, NONE, 0, NONE, what, 9, true,
                    NONE,
                    what);
        }
        return new EventColumns(TIME, 0, 14, WORD, NONE, 0, NONE, 15, 9, true, NONE, 15);
    }

    private static EventColumns wide(int columns) {
        int user = TIME + 3 + WORD + 1 + PID + 1;
        int userRoom = columns >= 120 ? 12 : 8;
        int tty = columns >= 96 ? user + userRoom + 1 : NONE;
        int what = tty == NONE ? user + userRoom + 1 : tty + TTY + 1;
        int whatRoom = columns >= 120 ? 24 : 19;
        int lifeEnd = what + whatRoom + 1 + LIFE;
        return new EventColumns(0, TIME + 1, user - 1, WORD, user, userRoom, tty, what, whatRoom, false, lifeEnd,
                lifeEnd + 2);
    }

    /** Whether the command follows what came of it in one column. */
    boolean isMerged() {
        return command == what;
    }
}
