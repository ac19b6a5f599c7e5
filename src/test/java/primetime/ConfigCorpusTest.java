package primetime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import primetime.config.ConfigReader;
import primetime.config.ConfigText;
import primetime.config.Problem;
import primetime.config.Reading;
import primetime.config.Schema;
import primetime.config.Section;
import primetime.drama.Scenes;
import primetime.source.Source;
import primetime.source.linux.LinuxSources;
import primetime.tape.EventFeed;
import primetime.theme.Themes;
import primetime.widget.StatusOffer;
import primetime.widget.Widget;
import primetime.widget.Widgets;

/**
 * What is said of mistakes, with everything that really can be configured. The file holds both, the mistakes and the
 * words; {@code -Dgolden.update=true} writes the words anew.
 */
class ConfigCorpusTest {
    private static final Path CORPUS = Path.of("src", "test", "resources", "config", "invalid.txt");
    private static final Schema SCHEMA = schema();

    private static Schema schema() {
        List<Widget> widgets = new ArrayList<>(Widgets.all(Integer::toString));
        widgets.addAll(Scenes.all());
        List<Source> sources = new ArrayList<>(LinuxSources.polled(Path.of("/"), () -> 0));
        sources.addAll(LinuxSources.streaming(new EventFeed(4)));
        return Settings.schema(widgets, sources, Themes.NAMES, List.of(), StatusOffer.OURS);
    }

    @Test
    void everyMistakeIsToldWithItsLineAndColumn() throws IOException {
        String corpus = Files.readString(CORPUS);
        StringBuilder told = new StringBuilder();
        int count = 0;
        for (String each : corpus.split("(?m)^=== ")) {
            if (each.isBlank()) {
                continue;
            }
            int separator = each.indexOf("\n---");
            int name = each.indexOf('\n');
            String toml = each.substring(name + 1, separator + 1);
            List<Problem> problems = ConfigReader.read(toml, SCHEMA).problems();
            assertFalse(problems.isEmpty(), each);
            told.append("=== ").append(each, 0, separator).append("\n---\n");
            problems.forEach(problem -> told.append(lasting(problem.toString())).append('\n'));
            count++;
        }
        assertTrue(count >= 20, count + " mistakes");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(CORPUS, told);
        }
        assertEquals(Files.readString(CORPUS), told.toString());
    }

    /** Without the names of all that there is of a kind, so that one more of it changes no word here. */
    private static String lasting(String problem) {
        return problem.replace(String.join(", ", Themes.NAMES), "EACH THEME")
                .replace(String.join(", ", SCHEMA.panes().stream().map(Section::name).toList()), "EACH WIDGET");
    }

    @Test
    void whatIsDumpedIsValidAndMeansTheSame() {
        Reading reading = ConfigReader.read(ConfigText.fallback(SCHEMA), SCHEMA);
        assertEquals(List.of(), reading.problems());
        Reading again = ConfigReader.read(ConfigText.effective(SCHEMA, reading, "a file"), SCHEMA);
        assertEquals(List.of(), again.problems());
        assertEquals(reading.config(), again.config());
        assertEquals(ConfigText.fallback(SCHEMA).lines().filter(line -> line.startsWith("[")).toList(),
                ConfigText.effective(SCHEMA, again, "x").lines().filter(line -> line.startsWith("[")).toList());
    }
}
