package primetime.home;

/**
 * Whether files are others than when they were read, told by looks at a stamp of theirs. It takes two looks that agree: a
 * file that is being written would be half of one, and one that is being replaced would be none. One thread.
 */
public final class Change {
    private Object read;
    private Object looked;

    /**
     * Of files that are read now.
     *
     * @param stamp equals another where nothing changed in between; taken before they are read
     */
    public Change(Object stamp) {
        read(stamp);
    }

    /** They are read anew. */
    public void read(Object stamp) {
        read = looked = stamp;
    }

    /** Whether they changed since they were read, and not since the last look. */
    public boolean isOver(Object stamp) {
        boolean settled = stamp.equals(looked);
        looked = stamp;
        return settled && !stamp.equals(read);
    }
}
