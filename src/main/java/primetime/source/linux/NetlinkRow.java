package primetime.source.linux;

/** What {@code /proc/net/netlink} says of one socket; reused. */
final class NetlinkRow {
    private static final int QUEUED = 4;
    private static final int DROPS = 8;
    private static final int INODE = 9;
    /** Bytes that wait to be received. */
    long queued;
    /** Messages that found no room, since the socket was opened. */
    long drops;

    /** Looks for the socket; false where it is not listed. */
    boolean find(ProcPeek peek, long inode) {
        if (inode == 0 || !peek.file("net/netlink")) {
            return false;
        }
        for (int line = peek.indexOf('\n', 0) + 1; line > 0
                && line < peek.length; line = peek.indexOf('\n', line) + 1) {
            int at = line;
            long number = 0;
            for (int field = 0; field <= INODE; field++) {
                at = peek.skipBlanks(at);
                number = peek.number(at);
                if (field == QUEUED) {
                    queued = number;
                } else if (field == DROPS) {
                    drops = number;
                }
                at = peek.skipWord(at);
            }
            if (number == inode) {
                return true;
            }
        }
        return false;
    }
}
