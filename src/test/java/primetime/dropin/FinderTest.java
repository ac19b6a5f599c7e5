package primetime.dropin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FinderTest {
    @TempDir
    Path home;
    private Folders folders;
    private Finder finder;

    @BeforeEach
    void open() throws Exception {
        Files.createDirectories(home.resolve(".byobu/bin"));
        folders = Folders.of(Map.of("HOME", home.toString(), "PATH", "/usr/bin:/bin:relative"));
        Files.createDirectories(folders.own());
        finder = new Finder(folders, List.of("load"));
    }

    private Path put(Path folder, String name, String text, String mode) throws Exception {
        Path file = Files.writeString(folder.resolve(name), text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    }

    private Path own(String name, String header) throws Exception {
        return put(folders.own(), name, "#!/bin/sh\n# primetime: " + header + "\n", "rwxr-xr-x");
    }

    private DropIn found(String name) {
        return finder.find().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void shippedOnesAreFoundAndReadable() {
        List<DropIn> shipped = finder.find();
        assertTrue(shipped.size() >= 2, shipped.toString());
        for (DropIn each : shipped) {
            assertEquals(Origin.SHIPPED, each.origin());
            assertTrue(each.header() != null, each.reason());
            assertTrue(each.canRun() || each.reason().startsWith("needs "), each.reason());
        }
    }

    @Test
    void onesOwnCountsBeforeTheShippedOfTheSameName() throws Exception {
        own("git-state.py", "kind=status every=3s");
        assertEquals(Origin.OWN, found("git-state").origin());
    }

    @Test
    void whatCannotRunSaysWhy() throws Exception {
        own("missing", "kind=text every=3s needs=sh,no-such-command");
        own("typo", "kind=txt every=3s");
        own("load.sh", "kind=text every=3s");
        own("a b", "kind=text every=3s");
        put(folders.own(), "still", "# primetime: kind=text every=3s", "rw-r--r--");
        put(folders.own(), "open", "# primetime: kind=text every=3s", "rwxrwxrwx");
        assertEquals("needs no-such-command, which is not on the PATH", found("missing").reason());
        assertTrue(found("typo").reason().startsWith("line 2, column 19: kind txt"), found("typo").reason());
        assertTrue(found("load").reason().contains("has this name"), found("load").reason());
        assertTrue(found("a b").reason().contains("rename the file"), found("a b").reason());
        assertTrue(found("still").reason().startsWith("not executable; chmod +x /"), found("still").reason());
        assertTrue(found("open").reason().startsWith("everybody can change it"), found("open").reason());
    }

    @Test
    void aPipeIsListedAsNoFileAndIsNotWaitedFor() throws Exception {
        Path pipe = folders.own().resolve("pipe");
        assumeTrue(new ProcessBuilder("mkfifo", "-m", "755", pipe.toString()).start().waitFor() == 0, "no mkfifo");
        assertEquals("no regular file", found("pipe").reason());
        assertEquals("no regular file", finder.any(pipe).reason());
    }

    @Test
    void aFileOfByobusIsOneWhereverItLies() throws Exception {
        Path elsewhere = Files.createDirectory(folders.own().resolve("elsewhere"));
        DropIn plain = finder.any(put(elsewhere, "3_things", "echo", "rwxr-xr-x"));
        assertEquals(Origin.BYOBU, plain.origin());
        assertEquals(3000, plain.everyMillis());
        DropIn own = finder.any(put(elsewhere, "5_more", "#!/bin/sh\n# primetime: kind=text every=7s\n", "rwxr-xr-x"));
        assertEquals(Origin.OWN, own.origin());
        assertEquals(7000, own.everyMillis());
    }

    @Test
    void notesBackupsAndHiddenFilesAreNone() throws Exception {
        int before = finder.find().size();
        own(".hidden", "kind=text every=3s");
        own("old~", "kind=text every=3s");
        own("README.md", "kind=text every=3s");
        Files.createDirectory(folders.own().resolve("folder"));
        put(folders.byobu(), "no-number", "", "rwxr-xr-x");
        assertEquals(before, finder.find().size());
    }

    @Test
    void byobusFilesSayTheirIntervalByTheirName() throws Exception {
        put(folders.byobu(), "3_things", "echo", "rwxr-xr-x");
        put(folders.byobu(), "008_eight", "echo", "rwxr-xr-x");
        put(folders.byobu(), "0_never", "echo", "rwxr-xr-x");
        assertEquals(3000, found("things").everyMillis());
        assertEquals("status", found("things").kind());
        assertEquals(8000, found("eight").everyMillis());
        assertTrue(found("never").reason().contains("every 0 s"), found("never").reason());
    }

    @Test
    void wishesThatAreNotGrantedAreNoted() throws Exception {
        own("greedy", "kind=text every=3s needs=write,network");
        assertEquals(List.of("asks to write, which is not allowed", "asks for the network, which is not allowed"),
                Allowed.NOTHING.refusals(found("greedy")));
        assertEquals(List.of(), new Allowed(Set.of("greedy"), Set.of("*")).refusals(found("greedy")));
    }

    @ParameterizedTest
    @CsvSource({ "'', '\r\n', its lines end as on Windows",
            "'\u00ef\u00bb\u00bf', '\n', a byte order mark stands before",
            "'\u00ef\u00bb\u00bf', '\r\n', a byte order mark stands before" })
    void aScriptFromAnotherSystemIsMendedByWhatItsReasonSays(String before, String end, String said) throws Exception {
        String text = before + "#!/bin/sh" + end + "# primetime: kind=text every=3s" + end + "echo fine" + end;
        Path file = own("other", "");
        Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
        assertTrue(found("other").reason().startsWith(said), found("other").reason());
        for (int i = 0; i < 2 && !found("other").canRun(); i++) {
            String mend = found("other").reason().replaceFirst(".*; ", "");
            assertTrue(mend.startsWith("sed -i ") && mend.endsWith(" " + file), mend);
            assertEquals(0, new ProcessBuilder("sh", "-c", mend).inheritIO().start().waitFor());
        }
        assertEquals("", found("other").reason());
        assertEquals("#!/bin/sh\n# primetime: kind=text every=3s\necho fine\n", Files.readString(file));
    }

    @Test
    void aHeaderThatBrokeLeavesADropInWhatItWas() throws Exception {
        own("mail", "kind=status every=3s");
        DropIn before = found("mail");
        own("mail", "kind=stat every=3s");
        DropIn after = found("mail").after(before);
        assertTrue(after.isStatus());
        assertTrue(after.reason().contains("did you mean status?"), after.reason());
    }

    @Test
    void ofTwoOfOneNameTheOneThatRunsIsKeptAndTheOtherTold() throws Exception {
        own("mail.py", "kind=status every=3s");
        own("mail.sh", "kind=text every=3s");
        put(folders.own(), "disk", "notes", "rw-r--r--");
        own("disk.sh", "kind=text every=3s");
        put(folders.byobu(), "5_mail", "echo", "rwxr-xr-x");
        assertEquals("mail.py", found("mail").file());
        assertEquals("mail.py has the same name, mail; rename one of them", found("mail.sh").reason());
        assertEquals("mail.py has the same name, mail; rename one of them", found("5_mail").reason());
        assertEquals("disk.sh", found("disk").file());
        assertTrue(finder.find().stream().anyMatch(each -> each.from().endsWith("/disk") && !each.canRun()));
    }

    @Test
    void whatIsAwaitedIsFoundWhenItComes() throws Exception {
        Path there = home.resolve("bin").resolve("late");
        put(folders.own(), "script", "#!" + there + "\n# primetime: kind=text every=3s\n", "rwxr-xr-x");
        put(folders.own(), "byname", "#!/usr/bin/env -S no-such-language -x\n# primetime: kind=text every=3s\n",
                "rwxr-xr-x");
        put(folders.own(), "options", "#!/usr/bin/env -i A=b sh\n# primetime: kind=text every=3s\n", "rwxr-xr-x");
        assertEquals("needs " + there + ", which is not there", found("script").reason());
        assertEquals("needs no-such-language, which is not there", found("byname").reason());
        assertEquals("", found("options").reason());
        assertFalse(finder.hasChanged());
        Files.createDirectory(there.getParent());
        put(there.getParent(), "late", "#!/bin/sh\n", "rwxr-xr-x");
        assertTrue(finder.hasChanged());
        assertEquals("", found("script").reason());
        assertFalse(finder.hasChanged());
    }

    @Test
    void aCompiledProgramHasItsHeaderAsAString() throws Exception {
        byte[] program = Files.readAllBytes(Path.of("/bin/true"));
        Path file = Files.write(folders.own().resolve("fast"), program);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertTrue(found("fast").reason().startsWith("compiled, and no string in it is a header: # "),
                found("fast").reason());
        Files.writeString(file, "# # primetime: kind=value every=3s unit=°C\0or a string behind it",
                StandardOpenOption.APPEND);
        assertEquals("", found("fast").reason());
        assertTrue(found("fast").isNumber());
        assertEquals("°C", found("fast").unit());
    }

    @Test
    void everyChangeChangesTheStamp() throws Exception {
        long empty = finder.stamp();
        Path file = own("new", "kind=text every=3s");
        long added = finder.stamp();
        assertNotEquals(empty, added);
        own("new", "kind=text every=13s");
        long edited = finder.stamp();
        assertNotEquals(added, edited);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertNotEquals(edited, finder.stamp());
        Files.delete(file);
        assertTrue(finder.hasChanged());
        finder.find();
        assertFalse(finder.hasChanged());
    }
}
