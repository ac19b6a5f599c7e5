package primetime.source.linux;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import primetime.option.Option;
import primetime.option.Options;
import primetime.source.Evidence;
import primetime.source.Polled;
import primetime.source.Unreadable;
import primetime.tape.Columns;

/**
 * How full the local file systems are: bytes in all, free, and available to others than root; inodes in all and free,
 * unknown where the file system has no fixed number of them. At most 12 of them, {@code /} first, each once however
 * often it is mounted. Which there are is in {@code /proc/self/mountinfo}, how full they are says statvfs(3). Nothing
 * on the network is ever asked, but a dying disk can let a call hang as well: this source gets a thread of its own. A
 * file system that refuses to answer has unknown numbers; where all of them do, or there is none, the first refusal is
 * told. Mount points that nobody wants to see are its one option, which holds at once; they are not touched.
 */
final class DiskSpace implements Polled {
    private static final List<String> FIELDS = List.of("total", "free", "available", "files", "files_free");
    private static final Option<List<String>> LEAVE_OUT = LeaveOut.option("mount points, as /boot/*,");
    private final Path root;
    private final ProcFile table;
    private final StatVfs statVfs = new StatVfs();
    private final long[] space = new long[FIELDS.size()];
    private volatile LeaveOut unwanted = LeaveOut.NOTHING;
    private LeaveOut placedWithout = LeaveOut.NOTHING;
    private byte[] known = {};
    private byte[][] points = {};
    private Columns columns = Columns.of();
    private long[] values = {};

    DiskSpace(Path root) {
        this.root = root;
        table = new ProcFile(root, "proc/self/mountinfo");
    }

    @Override
    public long[] poll() throws Unreadable {
        Scan scan = table.read();
        LeaveOut wanted = unwanted;
        if (!scan.isText(known, known.length) || !wanted.equals(placedWithout)) {
            placedWithout = wanted;
            place(scan);
        }
        int refused = 0;
        int answers = 0;
        for (int i = 0; i < points.length; i++) {
            int error = statVfs.ask(points[i], space);
            System.arraycopy(space, 0, values, i * space.length, space.length);
            refused = refused == 0 ? error : refused;
            answers += error == 0 ? 1 : 0;
        }
        if (points.length == 0) {
            throw new Unreadable("/proc/self/mountinfo", "no local file system is mounted here",
                    placedWithout.help("disk"));
        }
        if (answers == 0) {
            String first = columns.names().get(0);
            throw new Unreadable("statvfs " + first.substring(0, first.lastIndexOf('.')), StatVfs.reason(refused), "");
        }
        return values;
    }

    private void place(Scan scan) throws Unreadable {
        if (!scan.endsWithNewline()) {
            // Without its end it is not known what lies over what, so that a path may lead to the network.
            throw new Unreadable("/proc/self/mountinfo", "cut short", "");
        }
        List<Mount> chosen = new Mounts(Mount.parse(scan)).worthAsking(
                mount -> !placedWithout.has(mount.point()) && isDirectory(mount));
        List<String> names = new ArrayList<>();
        points = new byte[chosen.size()][];
        for (int i = 0; i < points.length; i++) {
            points[i] = path(chosen.get(i).point());
            for (String field : FIELDS) {
                names.add(Scan.text(chosen.get(i).point()) + "." + field);
            }
        }
        columns = names.equals(columns.names()) ? columns : new Columns(names);
        values = new long[names.size()];
        known = scan.copy();
    }

    private boolean isDirectory(Mount mount) {
        byte[] inside = Arrays.copyOf(mount.point(), mount.point().length + 2);
        inside[inside.length - 2] = '/';
        inside[inside.length - 1] = '.';
        return statVfs.ask(path(inside), space) != StatVfs.ENOTDIR;
    }

    /** Below the root, with a zero at the end, as C wants it. */
    private byte[] path(byte[] point) {
        byte[] before = root.getNameCount() == 0 ? new byte[0] : root.toString().getBytes(Charset.defaultCharset());
        byte[] path = Arrays.copyOf(before, before.length + point.length + 1);
        System.arraycopy(point, 0, path, before.length, point.length);
        return path;
    }

    @Override
    public Columns columns() {
        return columns;
    }

    @Override
    public String track() {
        return "disk";
    }

    @Override
    public Evidence evidence() {
        return new Evidence("statvfs(3), /proc/self/mountinfo",
                "used is total less free; of what is free, root keeps some, so available is less");
    }

    @Override
    public List<Option<?>> options() {
        return List.of(LEAVE_OUT);
    }

    @Override
    public List<String> follow(Options said) {
        unwanted = LeaveOut.of(LEAVE_OUT, said);
        return List.of();
    }

    @Override
    public long wishMillis() {
        return 13_000;
    }

    @Override
    public boolean mayHang() {
        return true;
    }

    @Override
    public void close() {
        table.close();
    }
}
