package primetime.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Juju writes wherever it looks; a drop-in may write to a folder of its own only. */
class JujuTest {
    private static final String STAND_IN = """
            #!/bin/sh
            data=${JUJU_DATA:-$HOME/.local/share/juju}
            grep -q lab "$data/controllers.yaml" && mkdir -p "$data/cookies" && echo "$$" >"$data/cookies/lab.json" \\
                && : >"${TMPDIR:-/tmp}/juju-lock" && cat "$HOME/status.json"
            """;

    @Test
    void whatJujuWritesGoesToTheFolderAndWhatItKeepsIsLinked() throws Exception {
        try (Bench bench = new Bench()) {
            bench.put("bin/juju", STAND_IN);
            bench.put("home/.local/share/juju/controllers.yaml", "controllers: {lab: {}}\n");
            bench.put("home/.local/share/juju/cookies/lab.json", "kept\n");
            bench.put("home/status.json",
                    "{\"model\": {\"name\": \"m\", \"controller\": \"lab\"}, \"applications\": {}}");
            Path folder = Files.createDirectories(bench.folder().resolve("own"));
            bench.set("PRIMETIME_FOLDER", folder.toString());
            for (int run = 0; run < 2; run++) {
                Bench.Outcome outcome = bench.run("juju-units.py", List.of());
                assertEquals("●   0 of 0 units active  lab:m\n", outcome.out(), outcome.err());
                assertEquals(List.of(),
                        bench.changed().stream().filter(each -> !each.startsWith("own")).toList());
            }
            assertTrue(Files.exists(folder.resolve("juju-lock")));
            assertTrue(Files.isSymbolicLink(folder.resolve("controllers.yaml")), "no copy of what holds passwords");
            assertEquals("kept\n", Files.readString(bench.folder().resolve("home/.local/share/juju/cookies/lab.json")));
        }
    }
}
