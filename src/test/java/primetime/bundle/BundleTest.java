package primetime.bundle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is shipped is what lies in the folders of the repository; CommandLineIT and DropInsIT see the jar. */
class BundleTest {
    @ParameterizedTest
    @ValueSource(strings = { "themes", "widgets" })
    void everyFileOfAFolderIsThereAndNoOther(String folder) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            assertEquals(files.map(file -> file.getFileName().toString()).sorted().toList(), Bundle.names(folder));
        }
        for (String name : Bundle.names(folder)) {
            assertArrayEquals(Files.readAllBytes(Path.of(folder, name)), Bundle.read(folder, name));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "puce.theme", "../primetime/Main.clazz" })
    void whatIsNotThereIsNamed(String name) {
        assertEquals(name + " is not among the program's own files",
                assertThrows(IOException.class, () -> Bundle.read("themes", name)).getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = "nowhere")
    void aFolderThatIsNotThereHoldsNothing(String folder) throws IOException {
        assertEquals(List.of(), Bundle.names(folder));
    }
}
