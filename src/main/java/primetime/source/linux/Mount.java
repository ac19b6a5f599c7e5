package primetime.source.linux;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import primetime.tape.Sample;

/**
 * A line of {@code /proc/self/mountinfo}, proc(5): {@code 27 1 254:0 / / rw,relatime - ext4 /dev/vda rw}.
 *
 * @param parent the id of the mount it is mounted on
 * @param device major:minor, the same for all mounts of one file system
 * @param part which part of the file system is mounted; {@code /} for all of it
 * @param point the path it is mounted at, as the kernel has it: bytes, not always text
 * @param type of file system
 */
record Mount(long id, long parent, String device, String part, byte[] point, String type) {
    private static final byte[] DASH = { '-' };

    /** All lines that make sense. */
    static List<Mount> parse(Scan scan) {
        List<Mount> mounts = new ArrayList<>();
        do {
            Mount mount = line(scan);
            if (mount != null) {
                mounts.add(mount);
            }
        } while (scan.nextLine());
        return mounts;
    }

    private static Mount line(Scan scan) {
        long id = scan.number();
        long parent = scan.number();
        String device = scan.token() ? scan.text() : "";
        String part = scan.token() ? scan.text() : "";
        byte[] point = scan.token() ? unescaped(scan.copyToken()) : new byte[0];
        // Behind the options comes any number of further fields, up to a dash.
        do {
            if (!scan.token()) {
                return null;
            }
        } while (!scan.isToken(DASH));
        String type = scan.token() ? scan.text() : "";
        boolean sound = id != Sample.UNKNOWN && parent != Sample.UNKNOWN && device.indexOf(':') > 0 && !type.isEmpty()
                && point.length > 0 && point[0] == '/';
        return sound ? new Mount(id, parent, device, part, point, type) : null;
    }

    /** The kernel writes blanks, tabs, newlines, backslashes and # as a backslash and three octal digits. */
    static byte[] unescaped(byte[] raw) {
        byte[] out = new byte[raw.length];
        int length = 0;
        for (int i = 0; i < raw.length; i++) {
            boolean escape = raw[i] == '\\' && i + 3 < raw.length && isOctal(raw[i + 1]) && isOctal(raw[i + 2])
                    && isOctal(raw[i + 3]);
            out[length++] = escape
                    ? (byte) ((raw[i + 1] - '0') << 6 | (raw[i + 2] - '0') << 3 | raw[i + 3] - '0')
                    : raw[i];
            i += escape ? 3 : 0;
        }
        return Arrays.copyOf(out, length);
    }

    private static boolean isOctal(byte digit) {
        return digit >= '0' && digit <= '7';
    }

    boolean isRoot() {
        return point.length == 1;
    }

    /** Whether the path of the other mount leads through this mount point, or is the same. */
    boolean isOnTheWayTo(Mount other) {
        int length = isRoot() ? 0 : point.length;
        return other.point.length >= length && Arrays.equals(point, 0, length, other.point, 0, length)
                && (other.point.length == length || other.point[length] == '/');
    }
}
