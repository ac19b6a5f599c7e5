package primetime.source.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostTest {
    @TempDir
    private Path root;

    @Test
    void everythingIsRead() throws Exception {
        assertEquals(new Host("debian", "10", "4.19.0-27-amd64", "forge", 4, "Intel(R) Core(TM) i5-4570 CPU @ 3.20GHz"),
                Host.read(new Tree(root, Tree.OLD).root()));
    }

    @Test
    void aHostThatTellsNothingIsLinux() {
        assertEquals(new Host("linux", "", "", "", 0, ""), Host.read(root));
    }

    @Test
    void aHostThatHasNoNameIsCalledByWhatItRunsAlone() throws Exception {
        Tree tree = new Tree(root, Tree.OLD);
        assertEquals(List.of("debian 10", "forge"), Host.read(root).badges());
        tree.write("proc/sys/kernel/hostname", "(none)\n");
        assertEquals(List.of("debian 10"), Host.read(root).badges());
    }

    @Test
    void theVendorsFileIsReadWhereTheAdministratorsIsMissing() throws Exception {
        Tree tree = new Tree(root, Tree.NEW);
        tree.remove("etc/os-release");
        tree.write("usr/lib/os-release", "NAME='Arch Linux'\nID=arch\n");
        Host host = Host.read(root);
        assertEquals("arch", host.distro());
        assertEquals("", host.version(), "it rolls");
    }

    @Test
    void coresWithHolesAndNonsenseAreToldApart() throws Exception {
        Tree tree = new Tree(root, Tree.NEW);
        String[] lists = { "0-1", "0,2-3,7", "0", "", "0-", "3-1", "-1", "x", "0-99999999999", "0-1048576" };
        int[] cores = { 2, 4, 1, 0, 0, 0, 0, 0, 0, 0 };
        for (int i = 0; i < lists.length; i++) {
            tree.write("sys/devices/system/cpu/online", lists[i] + "\n");
            assertEquals(cores[i], Host.read(root).cores(), lists[i]);
        }
    }

    @Test
    void boardsTellTheirModelElsewhere() throws Exception {
        Tree tree = new Tree(root, Tree.NEW);
        tree.write("proc/cpuinfo", "processor\t: 0\nBogoMIPS\t: 108.00\n\nModel\t\t: Raspberry Pi 4 Model B Rev 1.4\n");
        assertEquals("Raspberry Pi 4 Model B Rev 1.4", Host.read(root).cpu());
        tree.write("proc/cpuinfo", "processor\t: 0\ncpu\t\t: POWER9, altivec supported\n");
        assertEquals("POWER9, altivec supported", Host.read(root).cpu());
        tree.write("proc/cpuinfo", "processor\t: 0\n");
        tree.write("sys/firmware/devicetree/base/model", "Banana Pi\0");
        assertEquals("Banana Pi", Host.read(root).cpu());
    }

    @Test
    void aDirectoryOrJunkInPlaceOfAFileIsUnknown() throws Exception {
        Tree tree = new Tree(root, Tree.NEW);
        for (Breakage breakage : Breakage.values()) {
            for (String file : new String[] { "etc/os-release", "proc/cpuinfo", "proc/sys/kernel/hostname" }) {
                byte[] whole = Tree.original(Tree.NEW, file);
                breakage.apply(tree, file);
                assertFalse(Host.read(root).distro().isEmpty());
                tree.remove(file);
                tree.write(file, whole);
            }
        }
    }
}
