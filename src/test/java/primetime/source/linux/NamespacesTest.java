package primetime.source.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamespacesTest {
    private static final String HOSTS_USER = "user:[4026531837]";
    private static final String HOSTS_PID = "pid:[4026531836]";
    @TempDir
    private Path root;

    private Namespaces read(String user, String pid, String net, String first) throws IOException {
        Files.createDirectories(root.resolve("proc/self/ns"));
        Files.createDirectories(root.resolve("proc/1/ns"));
        Files.createSymbolicLink(root.resolve("proc/self/ns/user"), Path.of(user));
        Files.createSymbolicLink(root.resolve("proc/self/ns/pid"), Path.of(pid));
        Files.createSymbolicLink(root.resolve("proc/self/ns/net"), Path.of(net));
        Files.createSymbolicLink(root.resolve("proc/1/ns/net"), Path.of(first));
        return Namespaces.read(root);
    }

    @Test
    void theHostsOwnHaveFixedNumbers() throws Exception {
        assertEquals(new Namespaces(Optional.of(false), Optional.of(false), Optional.of(false), "", ""),
                read(HOSTS_USER, HOSTS_PID, "net:[4026531833]", "net:[1]"));
    }

    @Test
    void anOlderKernelsNetworkIsComparedWithTheFirstProcess() throws Exception {
        assertEquals(Optional.of(false), read(HOSTS_USER, HOSTS_PID, "net:[4026531992]", "net:[4026531992]").network());
    }

    @Test
    void anotherNetworkThanTheFirstProcessHasIsNotTheHosts() throws Exception {
        assertEquals(Optional.of(true), read(HOSTS_USER, HOSTS_PID, "net:[4026532245]", "net:[4026531992]").network());
    }

    @Test
    void theFirstProcessOfAContainerProvesNothing() throws Exception {
        assertEquals(new Namespaces(Optional.of(true), Optional.of(true), Optional.empty(), "", ""),
                read("user:[4026532243]", "pid:[4026532244]", "net:[4026532245]", "net:[4026532245]"));
    }

    @Test
    void aContainerIsCalledWhatItsMarkSays() throws Exception {
        assertEquals("", Namespaces.read(root).container());
        Files.createFile(root.resolve(".dockerenv"));
        assertEquals("docker", Namespaces.read(root).container());
        Files.createDirectories(root.resolve("run/systemd"));
        Files.writeString(root.resolve("run/systemd/container"), "lxc\n");
        assertEquals("lxc", Namespaces.read(root).container());
        assertEquals("/run/systemd/container", Namespaces.read(root).toldBy());
    }
}
