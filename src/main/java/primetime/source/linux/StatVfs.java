package primetime.source.linux;

import com.sun.jna.Native;
import java.io.File;
import primetime.tape.Sample;

/**
 * How full a file system is: statvfs(3) through JNA, one call for everything and no garbage. Where JNA cannot be had,
 * or a C long has not 64 bits, the JDK's own calls, which know nothing of inodes. It waits for as long as the file
 * system does.
 */
final class StatVfs {
    /** Where in the answer: all blocks, those free, those that others than root may have, all inodes, those free. */
    static final int TOTAL = 0;
    static final int FREE = 1;
    static final int AVAILABLE = 2;
    static final int FILES = 3;
    static final int FILES_FREE = 4;
    /** Not a directory, asm-generic/errno-base.h. */
    static final int ENOTDIR = 20;
    private static final int ENOENT = 2;
    private static final int EIO = 5;
    private static final int EACCES = 13;
    private final long[] struct = new long[16];

    /**
     * Asks for one file system; bytes and inodes go {@code into} five numbers.
     *
     * @param point the path of its mount point, with a zero at the end
     * @return 0, or the number of the error, and then nothing is known
     */
    int ask(byte[] point, long[] into) {
        for (int i = 0; i <= FILES_FREE; i++) {
            into[i] = Sample.UNKNOWN;
        }
        if (!C.BOUND) {
            return askJdk(new File(Scan.text(point).replace("\0", "")), into);
        }
        if (C.statvfs(point, struct) != 0) {
            return Math.max(1, Native.getLastError());
        }
        decode(struct, into);
        return 0;
    }

    /** The struct of bits/statvfs.h with 64 bits each: bsize frsize blocks bfree bavail files ffree ... */
    static void decode(long[] struct, long[] into) {
        long unit = struct[1] > 0 ? struct[1] : struct[0];
        for (int i = TOTAL; i <= AVAILABLE; i++) {
            into[i] = bytes(struct[2 + i], unit);
        }
        // Of a file system that makes its inodes as it needs them, as btrfs does, no number of them can be told.
        boolean counts = struct[5] > 0;
        into[FILES] = counts ? struct[5] : Sample.UNKNOWN;
        into[FILES_FREE] = counts && struct[6] >= 0 ? struct[6] : Sample.UNKNOWN;
    }

    private static long bytes(long blocks, long unit) {
        return blocks < 0 || unit <= 0 || blocks > Long.MAX_VALUE / unit ? Sample.UNKNOWN : blocks * unit;
    }

    private static int askJdk(File point, long[] into) {
        long total = point.getTotalSpace();
        if (total <= 0) {
            return !point.exists() ? ENOENT : point.isDirectory() ? EIO : ENOTDIR;
        }
        into[TOTAL] = total;
        into[FREE] = point.getFreeSpace();
        into[AVAILABLE] = point.getUsableSpace();
        return 0;
    }

    /** The words for an error, lower case. */
    static String reason(int error) {
        return switch (error) {
            case EACCES -> "permission denied";
            case ENOENT -> "no such directory";
            case EIO -> "input/output error";
            case ENOTDIR -> "not a directory";
            default -> "error " + error;
        };
    }

    /** The call itself, bound when it is first needed. */
    private static final class C {
        static final boolean BOUND = CLibrary.binds(C.class);

        static native int statvfs(byte[] path, long[] struct);
    }
}
