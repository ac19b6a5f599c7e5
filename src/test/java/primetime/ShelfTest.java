package primetime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import primetime.dropin.Allowed;
import primetime.dropin.DropIn;

/** Which drop-ins are run. */
class ShelfTest {
    @TempDir
    Path home;

    private Shelf shelf(Set<String> asked) {
        return new Shelf(Map.of("HOME", home.toString(), "PATH", System.getenv("PATH")), Allowed.NOTHING, List.of(),
                asked);
    }

    @Test
    void whatAPageAsksForLaterIsIdleUntilTheNextStart() {
        List<String> names = shelf(Set.of()).found().stream().filter(DropIn::canRun).map(DropIn::name).toList();
        assumeTrue(names.size() > 1, "fewer than two of the shipped drop-ins can run here");
        Shelf shelf = shelf(Set.of(names.get(0)));
        assertEquals(List.of(names.get(1)), shelf.idle(Set.of("load", names.get(0), names.get(1))));
        assertEquals(List.of(), shelf.idle(Set.of("load", names.get(0))));
    }
}
