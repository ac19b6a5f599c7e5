package primetime.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.BufferedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import primetime.source.linux.Users;
import primetime.widget.EventFilter;

/** {@code primetime events}: what happens to processes, line by line, with forkstat's letters. */
@Command(name = "events", separator = " ", sortOptions = false, description = "What happens to processes, line by line, until Ctrl-C, which ends it as the end of its time does. Any user may.", footer = {
        "", "Events: fork clone exec exit nonzeroexit comm uid gid sid ptrace (or ptrce) core.",
        "A filter takes " + EventFilter.ACCEPTED + "; several words must all hold." })
final class EventsCommand implements Callable<Integer> {
    private static final int BUFFER = 1 << 16;
    private final Programs programs;
    @Spec
    private CommandSpec spec;
    @Option(names = "-c", description = "the kernel's short name of a process, not its command line")
    private boolean comm;
    @Option(names = "-d", description = "the command without its directory")
    private boolean base;
    @Option(names = "-D", paramLabel = "SECONDS", description = "end after so many seconds of listening")
    private Double seconds;
    @Option(names = "-e", paramLabel = "LIST", description = "only these events, with commas between; without: fork, clone, exec, exit, ptrace")
    private String kinds;
    @Option(names = "-E", description = "all events")
    private boolean all;
    @Option(names = "-g", description = "a glyph before each event")
    private boolean glyphs;
    @Option(names = "-l", description = "write out after every line, not after every batch")
    private boolean lines;
    @Option(names = "-p", paramLabel = "PGRP", description = "only this process group")
    private Integer group;
    @Option(names = "-q", description = "print no events, only the statistics (implies -S)")
    private boolean quiet;
    @Option(names = "-r", description = "run at a real-time priority")
    private boolean urgent;
    @Option(names = "-s", description = "only the first word of the command line")
    private boolean first;
    @Option(names = "-S", description = "statistics at the end")
    private boolean statistics;
    @Option(names = "-x", description = "user, effective user and terminal as well")
    private boolean users;
    @Option(names = "-X", description = "the same as -E -g -r -S -x")
    private boolean extra;
    @Option(names = "--filter", paramLabel = "FILTER", description = "only events that it lets through, see below")
    private String filter;
    @Option(names = "--raw", description = "the wait status instead of its meaning (with --json: besides)")
    private boolean raw;
    @ArgGroup
    private Shape shape = new Shape();
    @Option(names = { "-h", "--help" }, usageHelp = true, description = "this help")
    private boolean help;

    /** At most one of them. */
    static final class Shape {
        @Option(names = "--json", description = "one JSON object a line, the last one a summary")
        private boolean json;
        @Option(names = "--csv", description = "comma-separated values; statistics then go to standard error")
        private boolean csv;
    }

    EventsCommand(Programs programs) {
        this.programs = programs;
    }

    @Override
    public Integer call() {
        // Not System.out, whose characters are the locale's: JSON is UTF-8 everywhere.
        return programs.events(choice(), new PrintStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER), false,
                StandardCharsets.UTF_8));
    }

    private EventsChoice choice() {
        EventsChoice.Format format = shape.json ? EventsChoice.Format.JSON
                : shape.csv ? EventsChoice.Format.CSV : EventsChoice.Format.TEXT;
        EventsChoice.Look look = new EventsChoice.Look(format, comm, base, first, glyphs || extra, users || extra, raw,
                lines, quiet, statistics || quiet || extra);
        try {
            EventKinds wanted = kinds != null ? EventKinds.of(kinds) : EventKinds.USUAL;
            return new EventsChoice(all || extra ? EventKinds.ALL : wanted,
                    filter == null ? Optional.empty()
                            : Optional.of(EventFilter.of(filter, Users.read(Path.of("/")))),
                    positive("-p", group), nanos(), urgent || extra, look);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private static int positive(String option, Integer given) {
        if (given != null && given <= 0) {
            throw new IllegalArgumentException(option + " takes a whole number above 0, not " + given);
        }
        return given == null ? 0 : given;
    }

    private long nanos() {
        if (seconds == null) {
            return 0;
        }
        long nanos = (long) (seconds * 1e9);
        if (nanos <= 0 || seconds > 1e9) {
            throw new IllegalArgumentException("-D takes a number of seconds above 0, not " + seconds);
        }
        return nanos;
    }
}
