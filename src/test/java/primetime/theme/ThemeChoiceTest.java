package primetime.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import primetime.cell.Colour;
import primetime.cell.Depth;
import primetime.cell.Glyphs;
import primetime.cell.Style;

class ThemeChoiceTest {
    @TempDir
    private Path config;
    private Path folder;

    @BeforeEach
    void makeFolder() throws Exception {
        folder = Files.createDirectories(config.resolve("primetime").resolve("themes"));
    }

    private ThemeChoice choice() {
        return ThemeChoice.of(Map.of("XDG_CONFIG_HOME", config.toString()));
    }

    private Path write(String name, String about, String textColour) throws Exception {
        List<String> lines = new ArrayList<>(List.of("# " + about));
        for (Role role : Role.values()) {
            lines.add(role.word() + " = " + (role == Role.TEXT ? textColour : "default"));
        }
        return Files.write(folder.resolve(name), lines);
    }

    @Test
    void withoutAFolderThereAreTheShippedOnes() {
        assertEquals(Themes.NAMES, ThemeChoice.in(folder.resolve("nowhere")).names());
        assertEquals(Themes.NAMES, ThemeChoice.of(Map.of("HOME", config.toString())).names());
        assertEquals(List.of(), ThemeChoice.in(folder.resolve("nowhere")).complaints());
    }

    @Test
    void aFileIsAllThatAThemeCosts() throws Exception {
        write("mine.theme", "My own.", "magenta");
        ThemeChoice choice = choice();
        assertEquals("mine", choice.names().get(Themes.NAMES.size()));
        assertEquals("My own.", choice.theme("mine").about());
        assertEquals(Colour.indexed(5), Style.foreground(choice.theme("mine").style(Role.TEXT)));
    }

    @Test
    void onATerminalTheyStandInTheirOrderAndAreReadOnce() throws Exception {
        write("mine.theme", "My own.", "#ff0000");
        List<Theme> all = choice().on(Depth.INDEXED, Glyphs.BRAILLE);
        assertEquals(choice().names(), all.stream().map(Theme::name).toList());
        assertSame(all.get(3), all.get(3));
        assertTrue(Colour.isIndexed(Style.foreground(all.get(all.size() - 1).style(Role.TEXT))));
    }

    @Test
    void aByteOrderMarkAndLinesOfWindowsAreNoPartOfATheme() throws Exception {
        String shipped = Files.readString(Path.of("themes", "dark.theme"));
        Files.writeString(folder.resolve("mine.theme"), "\uFEFF" + shipped.replace("\n", "\r\n"));
        ThemeChoice choice = ThemeChoice.in(folder);
        assertEquals(List.of(), choice.complaints());
        assertEquals(Themes.load("dark").about(), choice.theme("mine").about());
    }

    @Test
    void theFolderIsTheHomesWhereNothingElseIsSaid() throws Exception {
        Path home = config.resolve("home");
        Path own = Files.createDirectories(home.resolve(".config/primetime/themes"));
        Files.move(write("mine.theme", "", "red"), own.resolve("mine.theme"));
        assertTrue(ThemeChoice.of(Map.of("HOME", home.toString())).names().contains("mine"));
        assertTrue(ThemeChoice.of(Map.of("HOME", home.toString(), "XDG_CONFIG_HOME", "relative")).names()
                .contains("mine"));
    }

    @Test
    void theSameNameTakesThePlaceOfAShippedOne() throws Exception {
        write("dark.theme", "Darker.", "red");
        assertEquals(Themes.NAMES, choice().names());
        assertEquals("Darker.", choice().theme("dark").about());
    }

    @Test
    void aBadFileCostsOneLineAndNothingElse() throws Exception {
        Path bad = write("bad.theme", "Bad.", "puce");
        write("good.theme", "Good.", "green");
        ThemeChoice choice = choice();
        assertEquals(List.of(bad + ": line 3: puce is no colour"), choice.complaints());
        assertTrue(choice.names().contains("good"));
        assertFalse(choice.names().contains("bad"));
        assertTrue(choice.isBroken("bad"));
    }

    @Test
    void aBadFileLeavesTheShippedOneOfItsName() throws Exception {
        write("dark.theme", "Darker.", "puce");
        ThemeChoice choice = choice();
        assertEquals(1, choice.complaints().size());
        assertEquals(Themes.load("dark").about(), choice.theme("dark").about());
        assertFalse(choice.isBroken("dark"));
    }

    @Test
    void readAnewAGoodFileCountsAndABadOneStaysWhatItWas() throws Exception {
        write("mine.theme", "Mine.", "red");
        write("dark.theme", "Darker.", "red");
        ThemeChoice choice = choice();
        assertFalse(choice.hasChanged());
        write("mine.theme", "Mine now.", "blue");
        Path bad = write("dark.theme", "Wrong.", "puce");
        write("new.theme", "New.", "green");
        assertFalse(choice.hasChanged(), "it may still be written");
        assertTrue(choice.hasChanged());
        ThemeChoice next = choice.anew();
        assertEquals("Mine now.", next.theme("mine").about());
        assertEquals("Darker.", next.theme("dark").about());
        assertEquals("New.", next.theme("new").about());
        assertEquals(List.of(bad + ": line 3: puce is no colour"), next.complaints());
        Files.delete(bad);
        Files.writeString(folder.resolve("mine.theme"), "puce");
        ThemeChoice last = next.anew();
        assertEquals(Themes.load("dark").about(), last.theme("dark").about());
        assertEquals("Mine now.", last.theme("mine").about());
        assertTrue(last.names().contains("mine"));
    }

    @Test
    void whatIsNoThemeAtAllIsNamedInOneLineToo() throws Exception {
        Files.createDirectory(folder.resolve("folder.theme"));
        Files.write(folder.resolve("bytes.theme"), new byte[] { (byte) 0xff, (byte) 0xfe });
        Files.write(folder.resolve("huge.theme"), new byte[100_000]);
        Files.writeString(folder.resolve("empty.theme"), "");
        Files.writeString(folder.resolve("..theme"), "");
        Files.writeString(folder.resolve("notes.txt"), "no theme and none meant");
        List<String> complaints = choice().complaints();
        assertEquals(5, complaints.size(), complaints.toString());
        assertTrue(complaints.get(1).endsWith("bytes.theme: not UTF-8"), complaints.toString());
        assertTrue(complaints.get(2).endsWith("empty.theme: no line for ground"), complaints.toString());
    }
}
