package primetime.confine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs shell scripts under the rules; also a program of its own, to do so as another user. */
final class Confined {
    static final Map<String, String> ENVIRONMENT = Map.of("PATH", "/usr/local/bin:/usr/bin:/bin", "LANG", "C.UTF-8");
    static final Limits QUICK = Limits.USUAL.within(1_500_000_000L);

    private Confined() {
    }

    static Program script(String text, Leave leave, Limits limits) {
        return new Program("test", List.of("/bin/sh"), text.getBytes(StandardCharsets.UTF_8), ENVIRONMENT, leave,
                limits);
    }

    static Outcome run(Abilities abilities, String script) {
        return run(abilities, script(script, Leave.NONE, QUICK));
    }

    static Outcome run(Abilities abilities, Program program) {
        try (Runner runner = new Runner(abilities)) {
            runner.start(program, System.nanoTime());
            return finish(runner, 1).get(0);
        }
    }

    /** Steps until so many have ended. */
    static List<Outcome> finish(Runner runner, int count) {
        List<Outcome> done = new ArrayList<>();
        while (done.size() < count) {
            done.addAll(runner.step(1_000_000_000));
        }
        return done;
    }

    static String text(Outcome outcome) {
        return new String(outcome.out(), StandardCharsets.UTF_8);
    }

    /** As if the kernel had no Landlock, or nobody could make control groups. */
    static Abilities less(Abilities found, boolean landlock, boolean groups) {
        return new Abilities(landlock ? found.landlock() : 0, found.filter(), groups && found.groups(), found.root());
    }

    /** Runs its arguments as scripts, and prints for each how it went; the first says what is to be done without. */
    public static void main(String[] arguments) {
        Abilities abilities = less(Abilities.probe(), !arguments[0].contains("landlock"),
                !arguments[0].contains("groups"));
        System.out.println(abilities);
        for (String script : List.of(arguments).subList(1, arguments.length)) {
            Outcome outcome = run(abilities, script);
            System.out.println(outcome.end() + " status " + outcome.status() + " left " + outcome.left() + " tried "
                    + outcome.tried() + " notes " + outcome.notes() + " complaint " + outcome.complaint()
                    + " discarded "
                    + outcome.discarded() + " ms " + outcome.nanos() / 1_000_000 + " out "
                    + text(outcome).strip().lines().limit(3).toList());
        }
    }
}
