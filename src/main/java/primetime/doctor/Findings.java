package primetime.doctor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import primetime.home.Home;
import primetime.source.linux.EventsAccess;
import primetime.source.linux.Host;
import primetime.source.linux.Landlock;
import primetime.source.linux.Namespaces;
import primetime.source.linux.NativeAccess;
import primetime.source.linux.Policies;
import primetime.source.linux.Privileges;
import primetime.source.linux.ProcView;
import primetime.source.linux.Timing;
import primetime.source.linux.Unpack;
import primetime.source.linux.UsedPaths;
import primetime.source.linux.Passwd;
import primetime.term.Attached;
import primetime.term.Environment;
import primetime.term.NoTerminal;

/**
 * What was found on this host by asking it.
 *
 * @param version of Primetime
 * @param user name of the effective user
 * @param memoryBytes of the host
 * @param attached empty where it could not be found out, for the reason in {@code terminalRefusal}
 * @param properties the virtual machine's own words about itself
 * @param own where the files of the person's own are looked for
 * @param unpack where libraries can be unpacked, best first
 * @param unpacked the one that is used; empty where none will do
 */
public record Findings(String version, Map<String, String> properties, NativeAccess nativeAccess, Host host,
        long memoryBytes, String user, Privileges privileges, Namespaces namespaces, EventsAccess events,
        ProcView processes, Policies policies, Timing timing, Landlock landlock, Environment environment,
        Optional<Attached> attached, String terminalRefusal, List<UsedPaths.Used> own, List<Unpack.Candidate> unpack,
        Optional<Path> unpacked, List<UsedPaths.Used> paths) {
    /**
     * Asks; it takes some tenths of a second.
     *
     * @param root what all files lie below; {@code /} but in tests
     * @param version of Primetime
     * @param config the file that holds
     */
    public static Findings gather(Path root, String version, Environment environment, Path config) {
        Optional<Path> unpacked = Optional.ofNullable(Unpack.prepare());
        Privileges privileges = Privileges.read(root);
        Optional<Attached> attached = Optional.empty();
        String refusal = "";
        try {
            attached = Optional.of(Attached.look());
        } catch (NoTerminal e) {
            refusal = e.getMessage();
        }
        Map<String, String> properties = Map.of("version", System.getProperty("java.version", ""), "vendor",
                System.getProperty("java.vendor", ""), "machine", System.getProperty("os.arch", ""), "program",
                System.getProperty("java.class.path", ""));
        return new Findings(version, properties, NativeAccess.ask(), Host.read(root), Host.memoryBytes(root),
                Passwd.read(root).apply((int) privileges.user()), privileges, Namespaces.read(root),
                EventsAccess.ask(root), ProcView.read(root, privileges.user()), Policies.ask(), Timing.read(root),
                Landlock.ask(), environment, attached, refusal, own(config, Home.of(environment.variables())),
                Unpack.tried(), unpacked, paths(root, unpacked));
    }

    /** JLine's library goes where JNA's does, but where the person named another directory for it. */
    private static List<UsedPaths.Used> paths(Path root, Optional<Path> unpacked) {
        List<UsedPaths.Used> paths = new ArrayList<>(UsedPaths.read(root));
        String named = System.getProperty("jline.tmpdir");
        if (named != null && !unpacked.equals(Optional.of(Path.of(named)))) {
            paths.add(0, UsedPaths.Used.of("unpack", Path.of(named), false));
        }
        return paths;
    }

    private static List<UsedPaths.Used> own(Path config, Home home) {
        return List.of(UsedPaths.Used.of("config", config, true), //
                UsedPaths.Used.of("themes", home.themes(), true), UsedPaths.Used.of("widgets", home.widgets(), true));
    }

    /** A command as this user must type it: root needs no sudo, and a container often has none. */
    String typed(String command) {
        return isPretended() ? outside() : privileges.isRoot() ? command : "sudo " + command;
    }

    /** How to write a word into a file that belongs to root. */
    String writing(String word, String file) {
        return isPretended() ? outside() : "echo " + word + " | " + typed("tee " + file);
    }

    /** How to start this very program as root. */
    String asRoot() {
        String program = properties.getOrDefault("program", "");
        return typed("java -jar " + (program.endsWith(".jar") ? program : "primetime.jar"));
    }

    /** How root gets capabilities, named without CAP_ and with blanks between; empty where nobody knows. */
    String granting(String capabilities) {
        return isPretended() ? outside() : contained("--cap-add " + capabilities.replace(" ", " --cap-add "));
    }

    /** How to start it where it sees the whole host. */
    String outside() {
        if (isPretended()) {
            return "run it outside of the user namespace";
        }
        String run = contained("--network host --pid host --userns host");
        return !namespaces.process().orElse(true) ? typed("nsenter -t 1 -n")
                : run.isEmpty() ? "run it on the host itself" : run;
    }

    /** What to give the container, where this is one that is started by such a command; else empty. */
    private String contained(String options) {
        String manager = namespaces.container();
        boolean isKnown = manager.equals("docker") || manager.equals("podman");
        return isKnown ? manager + " run " + options + " ..." : "";
    }

    /** Root of a user namespace is root of nothing else. */
    private boolean isPretended() {
        return namespaces.user().orElse(false);
    }
}
