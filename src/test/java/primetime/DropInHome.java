package primetime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A home with drop-ins and a copy of the packaged program, for root and for somebody who owns nothing. */
final class DropInHome {
    static final String ROOT = "root";
    /** A length of sleep that nobody else sleeps. */
    static final String SLEEP = "98761.25";
    private final Path place;
    private final Path own;

    /** In this folder, which everybody may then write to. */
    DropInHome(Path place) throws IOException {
        this.place = place;
        // As /tmp is: where anybody could replace what is another's, nothing is run.
        Files.setAttribute(place, "unix:mode", 01777);
        Files.copy(Packaged.jar(), jar());
        own = Files.createDirectories(place.resolve(".local/share/primetime/widgets"));
    }

    Path jar() {
        return place.resolve("primetime.jar");
    }

    /** Where nothing may be made. */
    Path made() {
        return place.resolve("made");
    }

    /** Adds a shell script. */
    Path put(String name, String header, String body) throws IOException {
        Path file = Files.writeString(own.resolve(name), "#!/bin/sh\n# primetime: " + header + "\n" + body + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** The packaged program. */
    List<String> command(String user, String... arguments) {
        return as(user, Packaged.command(jar(), arguments));
    }

    /** Any program in this home, as a user. */
    List<String> as(String user, String... command) {
        assumeTrue(ROOT.equals(System.getProperty("user.name")) || !user.equals(ROOT), "takes root");
        List<String> words = new ArrayList<>(List.of("env", "HOME=" + place, "XDG_DATA_HOME=", "XDG_CONFIG_HOME=",
                "BYOBU_CONFIG_DIR="));
        if (!user.equals(ROOT) && ROOT.equals(System.getProperty("user.name"))) {
            words.addAll(List.of("setpriv", "--reuid", user, "--regid", user, "--clear-groups"));
        }
        words.addAll(List.of(command));
        return words;
    }

    /** No process of a drop-in, no file, no control group of a program that has ended. */
    void assertNothingLeft() throws IOException {
        List<String> left = new ArrayList<>();
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            for (Path process : processes.filter(each -> each.getFileName().toString().matches("[0-9]+")).toList()) {
                String line = Packaged.read(process.resolve("cmdline"));
                String environment = Packaged.read(process.resolve("environ"));
                if (line.contains(SLEEP)
                        || environment.contains("HOME=" + place) && environment.contains("PRIMETIME_NAME=")) {
                    left.add(process + " " + line.replace('\0', ' '));
                }
            }
        }
        try (Stream<Path> files = Files.list(place)) {
            files.filter(each -> !each.equals(jar()) && !each.getFileName().toString().startsWith("."))
                    .forEach(each -> left.add(each.toString()));
        }
        try (Stream<Path> groups = Files.walk(Path.of("/sys/fs/cgroup"), 4)) {
            groups.filter(each -> each.getFileName().toString().startsWith("primetime-"))
                    .filter(each -> !Files.exists(Path.of("/proc", each.getFileName().toString().split("-")[1])))
                    .forEach(each -> left.add(each + " with "
                            + List.of(each.toFile().list((folder, name) -> Character.isDigit(name.charAt(0))))));
        }
        assertEquals(List.of(), left);
    }
}
