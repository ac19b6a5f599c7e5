package primetime;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The arrows between packages, and what must never be reached. */
class ArchitectureTest {
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final int MOST_LINES = 400;
    /** To whom each package may point; it may reach whom they reach. Those that are not here may reach everybody. */
    private static final Map<String, List<String>> ARROWS = new TreeMap<>(Map.ofEntries( //
            Map.entry("cell", List.of()), //
            Map.entry("tape", List.of()), //
            Map.entry("option", List.of()), //
            Map.entry("bundle", List.of()), //
            Map.entry("home", List.of()), //
            Map.entry("config", List.of("option", "home")), //
            Map.entry("theme", List.of("cell", "bundle", "home")), //
            Map.entry("source", List.of("tape", "option")), //
            Map.entry("source.linux", List.of("source")), //
            Map.entry("schedule", List.of("source")), //
            Map.entry("widget", List.of("tape", "theme", "cell", "option")), //
            Map.entry("doctor", List.of("source.linux", "term", "home")), //
            Map.entry("drama", List.of("widget")), //
            Map.entry("confine", List.of("source.linux")), // which knows where libraries can be unpacked
            Map.entry("dropin", List.of("confine", "schedule", "option", "bundle", "home")), //
            Map.entry("pty", List.of("cell")), //
            Map.entry("pane", List.of("widget", "pty")), //
            Map.entry("app", List.of("pane", "tape", "theme", "term")), // whose loop owns the terminal
            Map.entry("term", List.of("cell"))));
    /** The wiring and the commands. */
    private static final List<String> TOPMOST = List.of("", "cli");
    private static final String[] PURE = { "primetime.widget..", "primetime.drama.." };
    private static final JavaClasses CLASSES = classesOfOurs();

    @ParameterizedTest
    @MethodSource("packages")
    void arrowsPointOneWay(String name) {
        String[] reachable = reachable(name).stream().map(ArchitectureTest::packageName).toArray(String[]::new);
        noClasses().that().resideInAPackage(packageName(name)).should().dependOnClassesThat(
                resideInAPackage("primetime..").and(resideInAPackage(packageName(name)).negate())
                        .and(resideInAnyPackage(reachable).negate()))
                .allowEmptyShould(true).check(CLASSES);
    }

    @Test
    void aNewPackageIsEnteredAbove() {
        TreeSet<String> unknown = new TreeSet<>();
        CLASSES.forEach(each -> unknown.add(each.getPackageName().replaceFirst("^primetime\\.?", "")));
        unknown.removeAll(ARROWS.keySet());
        unknown.removeAll(TOPMOST);
        assertEquals(List.of(), List.copyOf(unknown));
    }

    @Test
    void aWidgetReachesNoSourceAndNoTerminal() {
        noClasses().that().resideInAnyPackage(PURE).should().dependOnClassesThat()
                .resideInAnyPackage("primetime.source..", "primetime.schedule..", "primetime.term..", "org.jline..",
                        "com.sun.jna..", "com.googlecode.lanterna.terminal..", "com.googlecode.lanterna.screen..")
                .check(CLASSES);
    }

    @Test
    void aWidgetDoesNoInputAndNoOutput() {
        noClasses().that().resideInAnyPackage(PURE).should().dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.net..", "java.nio.file..", "java.nio.channels..").check(CLASSES);
    }

    @Test
    void aWidgetHasNoClockAndNoChanceOfItsOwn() {
        noClasses().that().resideInAnyPackage(PURE).should().dependOnClassesThat()
                .haveNameMatching(
                        "java\\.time\\.Clock|java\\.util\\.Random|java\\.util\\.concurrent\\.ThreadLocalRandom")
                .check(CLASSES);
        for (String method : List.of("nanoTime", "currentTimeMillis", "getenv", "getProperty")) {
            Class<?>[] types = method.startsWith("get") ? new Class<?>[] { String.class } : new Class<?>[0];
            noClasses().that().resideInAnyPackage(PURE).should().callMethod(System.class, method, types).check(CLASSES);
        }
        noClasses().that().resideInAnyPackage(PURE).should().callMethod(Math.class, "random").check(CLASSES);
    }

    @Test
    void cellsAndTheTapeImportNothingOfOurs() {
        for (String name : List.of("cell", "tape")) {
            noClasses().that().resideInAPackage(packageName(name)).should().dependOnClassesThat(
                    resideInAPackage("primetime..").and(resideInAPackage(packageName(name)).negate())).check(CLASSES);
        }
    }

    @Test
    void nobodyImportsMain() {
        noClasses().should().dependOnClassesThat().haveFullyQualifiedName("primetime.Main").check(without("Main"));
    }

    @Test
    void onlyTheTerminalPackageOpensTheTerminal() {
        noClasses().that().resideOutsideOfPackages("primetime.term..").should().dependOnClassesThat()
                .resideInAPackage("org.jline..").check(CLASSES);
    }

    @Test
    void namesSayWhatThingsAre() {
        classes().should().haveNameNotMatching(".*(Util|Helper|Manager).*").check(CLASSES);
    }

    @Test
    void noSourceFileIsLongerThanCanBeRead() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : sources()) {
            long lines = Files.readString(file).lines().count();
            if (lines > MOST_LINES) {
                tooLong.add(file + " has " + lines + " lines");
            }
        }
        assertEquals(List.of(), tooLong);
    }

    @Test
    void everyPackageSaysWhatLivesInIt() throws IOException {
        for (Path file : sources()) {
            Path folder = file.getParent();
            boolean root = folder.equals(SOURCES.resolve("primetime"));
            assertTrue(root || Files.exists(folder.resolve("package-info.java")), folder + " has no package-info.java");
        }
    }

    static Stream<String> packages() {
        return ARROWS.keySet().stream();
    }

    private static TreeSet<String> reachable(String name) {
        TreeSet<String> all = new TreeSet<>();
        for (String next : ARROWS.get(name)) {
            all.add(next);
            all.addAll(reachable(next));
        }
        return all;
    }

    private static String packageName(String name) {
        return "primetime." + name;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }

    private static JavaClasses without(String name) {
        return CLASSES.that(describe("are not " + name,
                each -> !each.getSimpleName().equals(name)));
    }

    private static JavaClasses classesOfOurs() {
        // Names are enough for these rules; looking into the JDK's own classes takes seconds.
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
        return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("primetime");
    }
}
