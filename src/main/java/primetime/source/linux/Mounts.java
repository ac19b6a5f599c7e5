package primetime.source.linux;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which mounts can be asked how full they are: those of local file systems that keep what they are given, each file
 * system once, {@code /} first. A mount is told by its type before it is touched, and so is everything its path leads
 * through, since a network file system that lost its server lets everybody wait who as much as walks through it.
 */
final class Mounts {
    /** So many are shown. */
    static final int MOST = 12;
    /** Keep files on a device of this host. */
    private static final Set<String> DISK = Set.of("ext2", "ext3", "ext4", "xfs", "btrfs", "bcachefs", "zfs", "f2fs",
            "jfs", "nilfs2", "reiserfs", "ubifs", "jffs2", "vfat", "msdos", "exfat", "ntfs", "ntfs3", "fuseblk",
            "hfs", "hfsplus");
    /** Answer at once, but keep nothing or what another one keeps: worth showing only where they are all there is. */
    private static final Set<String> SCAFFOLD = Set.of("overlay", "aufs", "unionfs", "rootfs", "ramfs", "tmpfs",
            "devtmpfs", "squashfs", "erofs", "cramfs", "iso9660", "virtiofs", "9p", "fuse.fuse-overlayfs");
    private final List<Mount> all;
    private final Map<Long, Mount> byId = new HashMap<>();

    Mounts(List<Mount> all) {
        this.all = all;
        for (Mount mount : all) {
            byId.put(mount.id(), mount);
        }
    }

    /**
     * What to ask, at most {@link #MOST}.
     *
     * @param isDirectory whether a mount point is one; only asked where that cannot hang. A container has single files
     *        mounted, as /etc/hosts, that say nothing but how full the host's disk is
     */
    List<Mount> worthAsking(Predicate<Mount> isDirectory) {
        List<Mount> chosen = new ArrayList<>();
        Set<String> devices = new HashSet<>();
        for (int pass = 0; pass < 3; pass++) {
            for (Mount mount : all) {
                // First /, then whole file systems; a part of one (of btrfs, or bound) where there is no more of it.
                boolean turn = pass == 0 ? mount.isRoot() : pass == 2 || mount.part().equals("/");
                boolean shown = DISK.contains(mount.type()) || mount.isRoot() && SCAFFOLD.contains(mount.type());
                if (turn && shown && chosen.size() < MOST && !devices.contains(mount.device()) && isSafe(mount)
                        && isDirectory.test(mount)) {
                    devices.add(mount.device());
                    chosen.add(mount);
                }
            }
        }
        return chosen;
    }

    /** Whether its path leads to it, not to what was mounted over it, and through nothing that may hang. */
    private boolean isSafe(Mount mount) {
        Set<Long> under = new HashSet<>();
        for (Mount step = mount; step != null && under.add(step.id()); step = byId.get(step.parent())) {
            if (!DISK.contains(step.type()) && !SCAFFOLD.contains(step.type())) {
                return false;
            }
        }
        for (Mount other : all) {
            if (!under.contains(other.id()) && other.isOnTheWayTo(mount)) {
                return false;
            }
        }
        return true;
    }
}
