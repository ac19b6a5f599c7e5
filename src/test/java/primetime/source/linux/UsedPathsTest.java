package primetime.source.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import primetime.source.linux.UsedPaths.Used;

class UsedPathsTest {
    @TempDir
    private Path root;

    @Test
    void everyFileThatASourceReadsIsListed() {
        TreeSet<String> unlisted = new TreeSet<>();
        Tree.READERS.keySet().forEach(file -> unlisted.add(file.replaceFirst("(sys/class/net)/.*", "$1")));
        for (Used used : UsedPaths.read(root)) {
            unlisted.remove(root.relativize(used.path()).toString());
        }
        assertEquals(List.of(), List.copyOf(unlisted));
    }

    @Test
    void whatIsThereAndWhatIsNotIsTold() throws Exception {
        Tree tree = new Tree(root, Tree.NEW);
        tree.remove("proc/loadavg");
        for (Used used : UsedPaths.read(root)) {
            String name = root.relativize(used.path()).toString();
            if (name.equals("proc/stat")) {
                assertTrue(used.exists() && used.readable(), used.toString());
            } else if (name.equals("proc/loadavg")) {
                assertEquals(new Used("load", used.path(), false, false, false, false), used);
            }
        }
    }

    @Test
    void thisHostHasAllThatItMustHave() {
        for (Used used : UsedPaths.read(Path.of("/"))) {
            assertTrue(used.optional() || used.readable(), used.toString());
        }
    }
}
