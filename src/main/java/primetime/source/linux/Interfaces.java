package primetime.source.linux;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Which lines of {@code /proc/net/dev} are shown, and where. Listed anew only when the names in the file are not the
 * same in the same order; interfaces that stay keep what is known of their links.
 */
final class Interfaces implements AutoCloseable {
    /** So many are shown. */
    static final int MOST = 64;
    private final Path root;
    private volatile LeaveOut unwanted = LeaveOut.NOTHING;
    private LeaveOut listedWithout = LeaveOut.NOTHING;
    private List<Link> shown = List.of();
    private byte[][] names = {};
    private int[] places = {};
    private int leftOut;
    private int next;

    Interfaces(Path root) {
        this.root = root;
    }

    /** Does without these, from the next time on that somebody asks. Any thread. */
    void leaveOut(LeaveOut others) {
        unwanted = others;
    }

    /** Whether the file still has the lines that were listed, and the same are wanted. */
    boolean isUnchanged(Scan scan) {
        if (!unwanted.equals(listedWithout)) {
            return false;
        }
        int line = 0;
        do {
            if (scan.token(':')) {
                if (line == names.length || !scan.isToken(names[line])) {
                    return false;
                }
                line++;
            }
        } while (scan.nextLine());
        return line == names.length;
    }

    /** Lists all lines and chooses: those with the default route first, then the others, each in the file's order. */
    void list(Scan scan, DefaultRoute route) {
        listedWithout = unwanted;
        List<byte[]> lines = new ArrayList<>();
        do {
            if (scan.token(':')) {
                lines.add(scan.copyToken());
            }
        } while (scan.nextLine());
        names = lines.toArray(new byte[0][]);
        List<Link> chosen = new ArrayList<>();
        for (int pass = 0; pass < 2; pass++) {
            for (byte[] name : names) {
                if (chosen.size() < MOST && (pass == 1 || route.through(name) == 1) && find(chosen, name) < 0
                        && !listedWithout.has(name)) {
                    int known = find(shown, name);
                    chosen.add(known < 0 ? new Link(root, name) : shown.get(known));
                }
            }
        }
        places = new int[names.length];
        leftOut = 0;
        boolean[] taken = new boolean[chosen.size()];
        for (int line = 0; line < names.length; line++) {
            int place = find(chosen, names[line]);
            // A name that comes twice, which only junk has, counts once.
            places[line] = place >= 0 && taken[place] ? -1 : place;
            if (place < 0) {
                leftOut++;
            } else {
                taken[place] = true;
            }
        }
        for (Link link : shown) {
            if (!chosen.contains(link)) {
                link.close();
            }
        }
        for (Link link : chosen) {
            if (!shown.contains(link)) {
                link.takeTurn();
            }
        }
        shown = chosen;
    }

    private static int find(List<Link> links, byte[] name) {
        for (int i = 0; i < links.size(); i++) {
            if (links.get(i).isNamed(name)) {
                return i;
            }
        }
        return -1;
    }

    /** Lets one link ask for its speed, another one each time. */
    void takeTurn() {
        if (!shown.isEmpty()) {
            shown.get(next++ % shown.size()).takeTurn();
        }
    }

    /** The interfaces that have columns, in their order. */
    List<Link> shown() {
        return shown;
    }

    /** Where among those shown the interface of a line stands; -1 where it is left out. */
    int place(int line) {
        return places[line];
    }

    /** What would help where none is shown. */
    String help() {
        return listedWithout.help("net");
    }

    /** How many interfaces are not shown. */
    long leftOut() {
        return leftOut;
    }

    @Override
    public void close() {
        for (Link link : shown) {
            link.close();
        }
    }
}
