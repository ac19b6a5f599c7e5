package primetime.source.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswdTest {
    @TempDir
    Path root;

    @Test
    void everyNameHasItsNumberAndEveryNumberItsFirstName() throws IOException {
        Files.createDirectory(root.resolve("etc"));
        Files.writeString(root.resolve("etc/passwd"), "root:x:0:0:root:/root:/bin/sh\ntoor:x:0:0::/:/bin/sh\n"
                + "# broken\n+::::::\nnobody:x:4294967294:65534::/:/bin/false\n");
        Passwd users = Passwd.read(root);
        assertEquals("root", users.apply(0));
        assertEquals("nobody", users.apply(-2));
        assertEquals("4000000000", users.apply((int) 4_000_000_000L));
        assertEquals(Map.of("root", 0, "toor", 0, "nobody", -2), users.numbers());
    }

    @Test
    void withoutTheFileNobodyHasAName() {
        assertEquals("0", Passwd.read(root).apply(0));
        assertEquals(Map.of(), Passwd.read(root).numbers());
    }
}
