package primetime.dropin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;

/**
 * Why a file is not fit to be run with our rights. Whoever can change it, the link that leads to it, or the folders that
 * they lie in can have us run what he likes, and is nobody but ourselves and root. Pure but for the looks it takes.
 */
final class Fitness {
    private static final int REGULAR = 0100000;
    private static final int KIND = 0170000;
    private static final int STICKY = 01000;
    private static final int OTHERS_WRITE = 02;
    private static final int GROUP_WRITE = 020;
    private static final int EXECUTE = 0111;

    private Fitness() {
    }

    /** One sentence; empty where all is well. */
    static String reason(Path file) {
        try {
            Path real = file.toRealPath();
            Map<String, Object> looks = look(real, true);
            if ((mode(looks) & KIND) != REGULAR) {
                return "no regular file";
            }
            for (Path each : new Path[] { real, file }) {
                String reason = changeable(each);
                if (!reason.isEmpty()) {
                    return reason;
                }
            }
            if (Files.isExecutable(real)) {
                return "";
            }
            return (mode(looks) & EXECUTE) == EXECUTE
                    ? "it lies where nothing may be executed (noexec); keep it elsewhere, and a link to it here"
                    : "not executable; chmod +x " + Shell.word(real);
        } catch (NoSuchFileException e) {
            return Files.isSymbolicLink(file) ? "a link to what is not there" : "cannot be read: no such file";
        } catch (IOException e) {
            return "cannot be read: " + e.getMessage();
        }
    }

    /** Who else could put something else in this place. */
    private static String changeable(Path file) throws IOException {
        boolean link = Files.isSymbolicLink(file);
        String reason = owned(file, "it", link ? "chown -h " : "chown ");
        if (reason.isEmpty() && !link) {
            reason = written(file, "it");
        }
        Path folder = file.toAbsolutePath().normalize().getParent();
        reason = reason.isEmpty() ? owned(folder, "its folder", "chown ") : reason;
        for (Path each = folder; each != null && reason.isEmpty(); each = each.getParent()) {
            // In a sticky folder everybody replaces what is his own, which is seen by its owner.
            if ((mode(look(each, true)) & STICKY) == 0) {
                reason = written(each, "the folder " + each);
            }
        }
        return reason;
    }

    private static String owned(Path file, String what, String mend) throws IOException {
        int owner = (Integer) look(file, false).get("uid");
        int user = user();
        return owner == 0 || owner == user ? ""
                : what + " belongs to " + Files.getOwner(file, LinkOption.NOFOLLOW_LINKS).getName()
                        + ", who could change it; " + mend + name(user) + " " + Shell.word(file);
    }

    /** A number where a user has no name. */
    private static String name(int user) {
        String name = System.getProperty("user.name", "?");
        return name.equals("?") ? Integer.toString(user) : name;
    }

    private static String written(Path file, String what) throws IOException {
        Map<String, Object> looks = look(file, true);
        if ((mode(looks) & OTHERS_WRITE) != 0) {
            return "everybody can change " + what + "; chmod o-w " + Shell.word(file);
        }
        String group = looks.get("group").toString();
        int id = (Integer) looks.get("gid");
        // A group of the same name or number as its owner is his alone, where each user is given one.
        boolean shared = id != 0 && id != (Integer) looks.get("uid") && !group.equals(looks.get("owner").toString());
        return (mode(looks) & GROUP_WRITE) != 0 && shared
                ? "the group " + group + " can change " + what + "; chmod g-w " + Shell.word(file)
                : "";
    }

    private static Map<String, Object> look(Path file, boolean follow) throws IOException {
        LinkOption[] options = follow ? new LinkOption[0] : new LinkOption[] { LinkOption.NOFOLLOW_LINKS };
        return Files.readAttributes(file, "unix:mode,uid,gid,owner,group", options);
    }

    private static int mode(Map<String, Object> looks) {
        return (Integer) looks.get("mode");
    }

    private static int user() throws IOException {
        return (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
    }
}
