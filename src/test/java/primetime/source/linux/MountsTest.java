package primetime.source.linux;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MountsTest {
    private static final String ROOT = "26 0 253:0 / / rw - ext4 /dev/a rw\n";

    /** The mount points that would be asked; the test of what is a directory must not be reached by any other. */
    private static List<String> asked(String table) {
        List<String> points = new ArrayList<>();
        for (Mount mount : new Mounts(Mount.parse(Tree.scan(table)))
                .worthAsking(candidate -> !point(candidate).contains("FILE"))) {
            points.add(point(mount));
        }
        return points;
    }

    private static String point(Mount mount) {
        return Scan.text(mount.point());
    }

    private static String old() throws Exception {
        return new String(Tree.original(Tree.OLD, "proc/self/mountinfo"), StandardCharsets.UTF_8);
    }

    @Test
    void localFileSystemsAreAskedOnceEach() throws Exception {
        assertEquals(List.of("/", "/boot", "/home", "/mnt/back up"), asked(old()));
    }

    @Test
    void theRootComesFirstWhereverItStands() {
        assertEquals(List.of("/", "/boot"), asked("61 26 8:1 / /boot rw - ext2 /dev/b rw\n" + ROOT));
    }

    @Test
    void aRootThatKeepsNothingIsShownAllTheSame() {
        assertEquals(List.of("/"),
                asked("26 0 0:40 / / rw - overlay overlay rw\n27 26 0:41 / /x rw - overlay overlay rw\n"));
        assertEquals(List.of("/"), asked("26 0 0:40 / / rw - tmpfs tmpfs rw\n27 26 0:41 / /tmp rw - tmpfs tmpfs rw\n"));
    }

    @Test
    void singleFilesOfAContainerAreNoDisk() {
        String overlay = "26 0 0:40 / / rw - overlay overlay rw\n";
        assertEquals(List.of("/", "/data"), asked(overlay + "30 26 8:1 /docker/hosts /etc/FILE rw - ext4 /dev/a rw\n"
                + "31 26 8:1 /docker/volume /data rw - ext4 /dev/a rw\n"));
    }

    @Test
    void theNetworkIsNeverTouched() {
        for (String type : new String[] { "nfs", "nfs4", "cifs", "smb3", "ceph", "fuse.sshfs", "fuse.rclone", "autofs",
                "afs",
                "lustre", "glusterfs", "something-new" }) {
            assertEquals(List.of("/"), asked(ROOT + "40 26 0:50 / /nas rw - " + type + " server:/ rw\n"), type);
        }
        assertEquals(List.of(), asked("26 0 0:50 / / rw - nfs4 server:/ rw\n"));
    }

    @Test
    void aDiskBehindOrUnderTheNetworkIsNotTouchedEither() {
        String nas = "40 26 0:50 / /nas rw - nfs4 server:/ rw\n";
        assertEquals(List.of("/"), asked(ROOT + nas + "41 40 7:0 / /nas/image rw - ext4 /dev/loop0 rw\n"), "behind");
        assertEquals(List.of("/"),
                asked(ROOT + "39 26 8:1 / /nas rw - ext4 /dev/b rw\n" + nas.replace("40 26", "40 39")),
                "under, at the same point");
        assertEquals(List.of("/"), asked(ROOT + "39 26 8:1 / /nas/disk rw - ext4 /dev/b rw\n" + nas),
                "under, further down");
        assertEquals(List.of("/", "/nas2"), asked(ROOT + nas + "42 26 8:1 / /nas2 rw - ext4 /dev/b rw\n"), "beside");
    }

    @Test
    void whatLiesOnTopIsAsked() {
        String table = ROOT + "30 26 8:1 / /x rw - ext4 /dev/b rw\n31 30 8:2 / /x rw - xfs /dev/c rw\n";
        List<Mount> chosen = new Mounts(Mount.parse(Tree.scan(table))).worthAsking(mount -> true);
        assertEquals(List.of("253:0", "8:2"), List.of(chosen.get(0).device(), chosen.get(1).device()));
        assertEquals(2, chosen.size());
    }

    @Test
    void partsOfAFileSystemAreShownOnlyWhereTheyAreAllOfIt() {
        assertEquals(List.of("/", "/home"),
                asked("26 0 0:30 /@ / rw - btrfs /dev/a rw\n27 26 0:30 /@log /var/log rw - btrfs "
                        + "/dev/a rw\n28 26 0:31 /@home /home rw - btrfs /dev/b rw\n"
                        + "29 26 0:31 /@srv /srv rw - btrfs /dev/b rw\n"));
    }

    @Test
    void thereAreAtMostTwelve() {
        StringBuilder table = new StringBuilder(ROOT);
        for (int i = 0; i < 5000; i++) {
            table.append(100 + i).append(" 26 9:").append(i).append(" / /d").append(i).append(" rw - ext4 /dev/d rw\n");
        }
        List<String> asked = asked(table.toString());
        assertEquals(Mounts.MOST, asked.size());
        assertEquals("/d10", asked.get(11));
    }

    @Test
    void linesThatMakeNoSenseAreLeftOut() {
        assertEquals(List.of("/"), asked(ROOT + "\n\nnonsense\n1 2 3\n30 26 8:1 / home rw - ext4 /dev/b rw\n"
                + "31 26 8:2 / /b rw shared:1 ext4 /dev/b rw\n32 26 8 / /c rw - ext4 /dev/c rw\n"
                + "33 x 8:3 / /d rw - ext4 d rw\n"
                + "34 26 8:4 / /e rw -\n35 26 8:5 / /f rw - ext4"));
    }

    @Test
    void escapedBytesAreTakenAsTheyAre() {
        assertArrayEquals("a b\tc\\d#".getBytes(StandardCharsets.US_ASCII),
                Mount.unescaped("a\\040b\\011c\\134d\\043".getBytes(StandardCharsets.US_ASCII)));
        assertArrayEquals("\\04".getBytes(StandardCharsets.US_ASCII),
                Mount.unescaped("\\04".getBytes(StandardCharsets.US_ASCII)));
    }
}
