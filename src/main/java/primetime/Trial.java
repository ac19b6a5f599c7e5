package primetime;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import primetime.cell.Printable;
import primetime.cli.Exit;
import primetime.confine.Abilities;
import primetime.dropin.Check;
import primetime.dropin.DropIn;
import primetime.dropin.Finder;
import primetime.schedule.Prime;

/** {@code primetime widgets check}: one drop-in under the rules, and how it kept them. */
final class Trial {
    private final Finder finder;
    private final Shelf shelf;
    private final Check check;

    Trial(Finder finder, Shelf shelf, Check check) {
        this.finder = finder;
        this.shelf = shelf;
        this.check = check;
    }

    /**
     * Answers the exit code.
     *
     * @param file a file, or the name of a drop-in that was found
     * @param timetable of those that run without it
     */
    int run(String file, Timetable timetable, PrintWriter out) {
        Path path = Path.of(file);
        DropIn dropIn = Files.exists(path, LinkOption.NOFOLLOW_LINKS) ? finder.any(path.toAbsolutePath())
                : shelf.found().stream().filter(each -> each.name().equals(file)).findFirst().orElse(null);
        if (dropIn == null) {
            System.err.println("primetime widgets check: " + Printable.text(file)
                    + ": no such file, and no drop-in of this name; primetime widgets lists them");
            return Exit.FAILED;
        }
        boolean kept = true;
        for (Check.Rule rule : check.run(dropIn, Prime.nearest(dropIn.everyMillis(), timetable.primes()))) {
            out.printf("%-4s %-12s %s%n", rule.kept() ? "ok" : "NO", rule.name(), Printable.text(rule.found()));
            kept &= rule.kept();
        }
        missing().forEach(each -> out.printf("note %-12s %s%n", "here", Printable.text(each)));
        out.printf("%s: %s%n", Printable.text(dropIn.name()), kept ? "keeps all rules" : "breaks a rule");
        return kept ? Exit.OK : Exit.FAILED;
    }

    /** What cannot be enforced here. */
    static List<String> missing() {
        try {
            return Abilities.probe().missing();
        } catch (LinkageError e) {
            return List.of("no native calls (" + e.getMessage() + "): drop-ins are not run");
        }
    }
}
