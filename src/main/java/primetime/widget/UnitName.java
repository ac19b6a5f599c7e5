package primetime.widget;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a control group's path means to people: the container or the unit of systemd. {@code docker 0123456789ab}, {@code
 * podman ...}, {@code lxc web}, {@code pod 2f0c6a1e container 0123456789ab}, {@code machine web}, {@code nginx.service},
 * {@code session-3.scope}. A unit inside a container follows it. The path is observed text and so is what is made of it.
 *
 * <p>Where the names come from: Docker, Podman, CRI-O and containerd name a scope {@code docker-ID.scope} and so on under
 * systemd, and a folder {@code docker/ID} and so on without; Kubernetes puts them below {@code kubepods}, its pod's uid
 * with underscores in a slice; LXC and Incus below {@code lxc.payload.NAME} or {@code lxc/NAME}; systemd-machined in {@code
 * machine-NAME.scope}; systemd.unit(5) says what units are called and how their names are escaped.
 */
public final class UnitName {
    private static final int SHORT = 12;
    private static final int SHORT_POD = 8;
    private static final Pattern POD = Pattern.compile("(?:kubepods.*-)?pod([0-9a-f]{8}[0-9a-f_-]*)(?:\\.slice)?");
    private static final Pattern SCOPE = Pattern.compile(
            "(?:(docker|libpod|crio|cri-containerd|nerdctl|buildkit)-)(conmon-)?([0-9a-f]{12,64})(?:\\.scope)?");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern LXC = Pattern.compile("lxc\\.(payload|monitor)\\.(.+)");
    private static final Pattern MACHINE = Pattern.compile("machine-(.+)\\.scope|systemd-nspawn@(.+)\\.service");
    private static final Pattern UNIT = Pattern
            .compile(".+\\.(service|scope|socket|mount|automount|swap|timer|path|target|device)");
    private static final Pattern ESCAPED = Pattern.compile("\\\\x([0-9a-f]{2})");

    private UnitName() {
    }

    /** The name for a path such as {@code /system.slice/nginx.service}; empty for the root and where nothing is meant. */
    public static String of(String path) {
        String[] parts = path.split("/");
        String container = "";
        String pod = "";
        String unit = "";
        String slice = "";
        for (int i = 1; i < parts.length; i++) {
            Matcher ofPod = POD.matcher(parts[i]);
            String name = container(parts, i);
            if (ofPod.matches()) {
                pod = "pod " + ofPod.group(1).substring(0, SHORT_POD);
            } else if (!name.isEmpty() && container.isEmpty()) {
                // Containers may lie in containers; the outermost is the one that this host started.
                container = name;
                unit = "";
            } else if (UNIT.matcher(parts[i]).matches() && (container.isEmpty() || name.isEmpty())) {
                unit = plain(parts[i]);
            } else if (parts[i].endsWith(".slice")) {
                slice = plain(parts[i]);
            }
        }
        if (!pod.isEmpty()) {
            container = container.isEmpty() ? pod : pod + " " + container.replaceFirst("^\\S+", "container");
        }
        String inside = container.isEmpty() ? unit : unit.isEmpty() ? container : container + " " + unit;
        return inside.isEmpty() ? slice : inside;
    }

    /** The container that one part of the path names, or nothing. */
    private static String container(String[] parts, int i) {
        Matcher scope = SCOPE.matcher(parts[i]);
        if (scope.matches()) {
            return engine(scope.group(1)) + " " + scope.group(3).substring(0, SHORT)
                    + (scope.group(2) == null ? "" : " monitor");
        }
        if (ID.matcher(parts[i]).matches()) {
            boolean docker = parts[i - 1].equals("docker");
            return (docker ? "docker " : "container ") + parts[i].substring(0, SHORT);
        }
        Matcher lxc = LXC.matcher(parts[i]);
        if (lxc.matches()) {
            return "lxc " + lxc.group(2) + (lxc.group(1).equals("monitor") ? " monitor" : "");
        }
        if (parts[i - 1].equals("lxc")) {
            return "lxc " + parts[i];
        }
        Matcher machine = MACHINE.matcher(parts[i]);
        return machine.matches() ? "machine " + plain(machine.group(1) == null ? machine.group(2) : machine.group(1))
                : "";
    }

    private static String engine(String word) {
        return switch (word) {
            case "libpod" -> "podman";
            case "crio" -> "cri-o";
            case "cri-containerd" -> "containerd";
            default -> word;
        };
    }

    /** Without the escapes of systemd, {@code \x2d} for a hyphen. */
    private static String plain(String name) {
        return ESCAPED.matcher(name)
                .replaceAll(found -> Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
