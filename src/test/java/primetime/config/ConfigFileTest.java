package primetime.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigFileTest {
    @TempDir
    Path folder;
    private Path path;
    private ConfigFile file;

    @BeforeEach
    void name() {
        path = folder.resolve("config.toml");
        file = new ConfigFile(path);
    }

    private Reading read() {
        return file.read(SampleSchema.SCHEMA);
    }

    /** A look, and another a while later. */
    private boolean hasChanged() {
        file.hasChanged();
        return file.hasChanged();
    }

    private String refusal() {
        return read().problems().get(0).words();
    }

    @Test
    void oneThatIsNotThereSaysNothing() {
        assertEquals(List.of(), read().problems());
        assertEquals(Config.fallback(SampleSchema.SCHEMA), read().config());
        assertFalse(file.hasChanged());
    }

    @Test
    void itHasChangedWhenItWasWrittenReplacedOrTakenAway() throws IOException {
        read();
        Files.writeString(path, "theme = 'dark'\n");
        assertTrue(hasChanged());
        assertEquals("dark", read().config().table("").get(SampleSchema.THEME));
        assertFalse(hasChanged());
        Path other = Files.writeString(folder.resolve("new"), "theme = 'xxxx'\n");
        Files.setLastModifiedTime(other, Files.getLastModifiedTime(path));
        Files.move(other, path, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertTrue(hasChanged());
        read();
        Files.delete(path);
        assertTrue(hasChanged());
    }

    @Test
    void whatIsStillBeingWrittenHasNotChangedYet() throws IOException {
        read();
        for (String half : new String[] { "", "theme = ", "theme = 'dark'" }) {
            Files.writeString(path, half);
            assertFalse(file.hasChanged(), half);
        }
        assertTrue(file.hasChanged());
        read();
        Files.delete(path);
        assertFalse(file.hasChanged());
        Files.writeString(path, "theme = 'light'");
        assertFalse(file.hasChanged());
        assertTrue(file.hasChanged());
    }

    @Test
    void itHasChangedWhenItMayBeReadByOthers() throws IOException {
        Files.writeString(path, "theme = 'dark'\n");
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("---------"));
        read();
        assertFalse(hasChanged());
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
        assertTrue(hasChanged());
    }

    @Test
    void whatIsNoTextIsRefused() throws IOException {
        Files.write(path, new byte[] { (byte) 0xff, 1 });
        assertEquals("it is no text in UTF-8", refusal());
        Files.write(path, new byte[(1 << 20) + 1]);
        assertEquals("it is larger than 1 MB", refusal());
        Files.delete(path);
        Files.createDirectory(path);
        assertEquals("it is a folder, not a file", refusal());
        Files.delete(path);
        Files.createSymbolicLink(path, Path.of("/dev/zero"));
        assertEquals("it is a pipe, a socket or a device, not a file", refusal());
        Files.delete(path);
    }

    @Test
    void aLinkInCirclesIsSomethingThatCannotBeReadAndOneToNowhereIsNothing() throws IOException {
        Files.createSymbolicLink(path, path);
        assertTrue(file.isThere());
        assertTrue(refusal().startsWith("cannot be read: Too many levels of symbolic links"), refusal());
        Files.delete(path);
        Files.createSymbolicLink(path, folder.resolve("nowhere"));
        assertFalse(file.isThere());
        assertEquals(List.of(), read().problems());
        Files.writeString(folder.resolve("nowhere"), "theme = 'dark'\n");
        assertTrue(hasChanged());
    }

    @Test
    void whatLiesBeneathAFileIsNotAsIfThereWereNone() throws IOException {
        Path plain = Files.writeString(folder.resolve("plain"), "");
        file = new ConfigFile(plain.resolve("config.toml"));
        assertEquals("cannot be read: Not a directory", refusal());
    }

    @Test
    void thatOfAnotherUserIsNotBelieved() throws IOException {
        boolean root = Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        assumeTrue(root, "only root can make a file of another user");
        Files.writeString(path, "theme = 'dark'\n");
        Files.setAttribute(path, "unix:uid", 65534);
        assertEquals("it belongs to user 65534, and is not believed; chown 0 makes it yours", refusal());
    }
}
