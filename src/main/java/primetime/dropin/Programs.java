package primetime.dropin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import primetime.confine.Leave;
import primetime.confine.Limits;
import primetime.confine.Program;

/** Makes of a drop-in what can be run: its environment, what it may do, and how long. */
final class Programs {
    private static final long LEAST_NANOS = 2_000_000_000;
    private static final long MOST_NANOS = 10_000_000_000L;
    private final Folders folders;
    private final Allowed allowed;
    private final Map<String, String> environment;

    Programs(Folders folders, Allowed allowed, Map<String, String> environment) {
        this.folders = folders;
        this.allowed = allowed;
        this.environment = Map.copyOf(environment);
    }

    /** The program, with a folder made for it where it may write. It may take as long as its interval, within bounds. */
    Program of(DropIn dropIn) {
        Path folder = dropIn.header().write() && allowed.mayWrite(dropIn.name()) ? folder(dropIn.name()) : null;
        boolean network = dropIn.header().network() && allowed.mayConnect(dropIn.name());
        Map<String, String> variables = new TreeMap<>();
        variables.put("PATH", folders.path().stream().map(Path::toString).collect(Collectors.joining(":")));
        variables.put("TERM", "dumb");
        for (String kept : new String[] { "HOME", "USER", "LOGNAME", "LANG", "LC_ALL", "LC_CTYPE", "TZ" }) {
            if (environment.containsKey(kept)) {
                variables.put(kept, environment.get(kept));
            }
        }
        variables.put("PRIMETIME_NAME", dropIn.name());
        variables.put("PRIMETIME_EVERY_MS", Long.toString(dropIn.everyMillis()));
        if (folder != null) {
            variables.put("PRIMETIME_FOLDER", folder.toString());
        }
        // Python would try to write what it compiled beside each module that it loads.
        variables.put("PYTHONDONTWRITEBYTECODE", "1");
        long nanos = Math.max(LEAST_NANOS, Math.min(MOST_NANOS, dropIn.everyMillis() * 1_000_000));
        return new Program(dropIn.name(), dropIn.command(), dropIn.script(), variables, new Leave(folder, network),
                Limits.USUAL.within(nanos));
    }

    private Path folder(String name) {
        Path folder = folders.state().resolve(name);
        try {
            Files.createDirectories(folder,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            return folder.toRealPath();
        } catch (IOException e) {
            // Then it has none, and says itself what it lacks.
            return null;
        }
    }
}
