package primetime.dropin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever can change a file, its folder, or a link to it, could have us run something else. */
class FitnessTest {
    private static final int STRANGER = 4321;
    @TempDir
    Path home;
    private Path folder;
    private Path file;

    @BeforeEach
    void put() throws Exception {
        mode(home, 0755);
        folder = Files.createDirectory(home.resolve("widgets"));
        file = Files.writeString(folder.resolve("it"), "#!/bin/sh\n");
        mode(folder, 0755);
        mode(file, 0755);
    }

    private static void mode(Path path, int mode) throws Exception {
        Files.setAttribute(path, "unix:mode", mode);
    }

    private static void give(Path path, String what) throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "takes root");
        Files.setAttribute(path, "unix:" + what, STRANGER, LinkOption.NOFOLLOW_LINKS);
    }

    private String reason() {
        return Fitness.reason(file);
    }

    @Test
    void whatOnlyWeCanChangeIsFit() throws Exception {
        assertEquals("", reason());
        mode(folder, 0700);
        mode(file, 0700);
        assertEquals("", reason());
    }

    @Test
    void whatEverybodyCanChangeIsRefused() throws Exception {
        mode(file, 0757);
        assertEquals("everybody can change it; chmod o-w " + file, reason());
        mode(file, 0755);
        mode(folder, 0777);
        assertEquals("everybody can change the folder " + folder + "; chmod o-w " + folder, reason());
        mode(folder, 01777);
        assertEquals("", reason(), "in a sticky folder nobody replaces what is another's");
        mode(folder, 0755);
        mode(home, 0777);
        assertEquals("everybody can change the folder " + home + "; chmod o-w " + home, reason());
    }

    @Test
    void whatBelongsToAnotherIsRefused() throws Exception {
        give(file, "uid");
        assertEquals("it belongs to 4321, who could change it; chown root " + file, reason());
        Files.setAttribute(file, "unix:uid", 0);
        give(folder, "uid");
        assertEquals("its folder belongs to 4321, who could change it; chown root " + folder, reason());
    }

    @Test
    void whatAGroupCanChangeIsRefusedUnlessItIsTheOwnersAlone() throws Exception {
        mode(file, 0775);
        assertEquals("", reason());
        give(file, "gid");
        assertEquals("the group 4321 can change it; chmod g-w " + file, reason());
        mode(file, 0755);
        assertEquals("", reason());
        mode(folder, 0775);
        give(folder, "gid");
        assertEquals("the group 4321 can change the folder " + folder + "; chmod g-w " + folder, reason());
    }

    @Test
    void aLinkIsAsFitAsItselfAndWhatItLeadsTo() throws Exception {
        Path elsewhere = Files.createDirectory(home.resolve("else where"));
        mode(elsewhere, 0755);
        Path link = Files.createSymbolicLink(elsewhere.resolve("link"), file);
        assertEquals("", Fitness.reason(link));
        mode(folder, 0777);
        assertEquals("everybody can change the folder " + folder + "; chmod o-w " + folder, Fitness.reason(link));
        mode(folder, 0755);
        mode(elsewhere, 0777);
        assertEquals("everybody can change the folder " + elsewhere + "; chmod o-w '" + elsewhere + "'",
                Fitness.reason(link));
        mode(elsewhere, 0755);
        give(link, "uid");
        assertEquals("it belongs to 4321, who could change it; chown -h root '" + link + "'", Fitness.reason(link));
        Files.delete(file);
        assertEquals("a link to what is not there", Fitness.reason(link));
    }

    @Test
    void whatCannotBeExecutedSaysWhatWouldHelp() throws Exception {
        mode(file, 0644);
        assertEquals("not executable; chmod +x " + file, reason());
        assertEquals("no regular file", Fitness.reason(folder));
        assertEquals("cannot be read: no such file", Fitness.reason(folder.resolve("nothing")));
    }

    @Test
    void whereNothingMayBeExecutedItSaysSo() throws Exception {
        assumeTrue(did("mount", "-t", "tmpfs", "-o", "noexec,size=64k,mode=755", "none", folder.toString()),
                "takes root to mount");
        try {
            mode(Files.writeString(file, "#!/bin/sh\n"), 0755);
            assertEquals("it lies where nothing may be executed (noexec); keep it elsewhere, and a link to it here",
                    reason());
        } finally {
            did("umount", folder.toString());
        }
    }

    private static boolean did(String... command) throws Exception {
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.DISCARD).start()
                .waitFor() == 0;
    }
}
