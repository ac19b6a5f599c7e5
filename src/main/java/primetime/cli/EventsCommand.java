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
import primetime.cell.Printable;
import primetime.source.linux.Passwd;
import primetime.widget.EventFilter;

/** {@code primetime events}: what happens to processes, line by line, with forkstat's letters. */
@Command(name = "events", sortOptions = false, description = "What happens to processes, line by line, until Ctrl-C, which ends it as the end of its time does. Any user may.", footer = {
        "",
        "Events: fork, clone (a thread), exec, exit, nonzeroexit, comm (renamed), uid, gid, sid, ptrace, core, all; forkstat's ptrce and exitnonzero too. An exit \"of\" a process is a thread's.",
        "",
        "A failure is a process that ended otherwise than by code 0. Its threads, which end with the same status, are exits and no failures: nonzeroexit, --filter exit: and the column failed of the statistics leave them out.",
        "",
        "A filter takes " + EventFilter.ACCEPTED + ". Several words must all hold.", "",
        "What does a script start?  primetime events --tree --filter deploy.sh" })
final class EventsCommand implements Callable<Integer> {
    private static final int BUFFER = 1 << 16;
    private final Programs programs;
    @Spec
    private CommandSpec spec;
    @Option(names = "-c", description = "the kernel's short name of a process, not its command line")
    private boolean comm;
    @Option(names = "-d", description = "the command without its directory")
    private boolean base;
    @Option(names = { "-D",
            "--duration" }, paramLabel = "SECONDS", description = "end after so many seconds of listening, such as 0.5")
    private String seconds;
    @Option(names = { "-e",
            "--events" }, paramLabel = "LIST", description = "only these events, with commas between; without: fork, clone, exec, exit, ptrace (with --tree: fork, exec, exit)")
    private String kinds;
    @Option(names = "-E", description = "all events")
    private boolean all;
    @Option(names = "-g", description = "a glyph before each event, in plain text")
    private boolean glyphs;
    @Option(names = "-l", description = "write out after every line, not after every batch")
    private boolean lines;
    @Option(names = { "-p",
            "--group" }, paramLabel = "PGRP", description = "only this process group; a child that runs no program is taken to be in its parent's")
    private String group;
    @Option(names = "-q", description = "print no events, only the statistics (implies -S)")
    private boolean quiet;
    @Option(names = "-r", description = "run at a real-time priority")
    private boolean urgent;
    @Option(names = "-s", description = "only the first word of the command line")
    private boolean first;
    @Option(names = "-S", description = "statistics at the end")
    private boolean statistics;
    @Option(names = "-x", description = "user, effective user and terminal as well, in plain text; --json and --csv always tell them, and the control group")
    private boolean users;
    @Option(names = "-X", description = "the same as -E -g -r -S -x")
    private boolean extra;
    @Option(names = "--filter", paramLabel = "FILTER", description = "only what it lets through, see below; with --tree also all that this starts")
    private String filter;
    @Option(names = "--raw", description = "the wait status instead of its meaning (with --json: besides)")
    private boolean raw;
    @ArgGroup
    private Shape shape = new Shape();
    @Option(names = { "-h", "--help" }, usageHelp = true, description = "this help")
    private boolean help;

    /** At most one of them. */
    static final class Shape {
        @Option(names = "--json", description = "one JSON object a line, without what is unknown or does not apply; the last one a summary")
        private boolean json;
        @Option(names = "--csv", description = "comma-separated values; statistics then go to standard error")
        private boolean csv;
        @Option(names = "--tree", description = "who starts whom: each process beneath who forked it when it runs a program, and how it ended; threads with -E")
        private boolean tree;

        EventsChoice.Format format() {
            return json ? EventsChoice.Format.JSON
                    : csv ? EventsChoice.Format.CSV : tree ? EventsChoice.Format.TREE : EventsChoice.Format.TEXT;
        }
    }

    EventsCommand(Programs programs) {
        this.programs = programs;
    }

    @Override
    public Integer call() {
        EventsChoice choice = choice();
        Out out = new Out(new FileOutputStream(FileDescriptor.out));
        // Not System.out, whose characters are the locale's: JSON is UTF-8 everywhere.
        int code = programs.events(choice,
                new PrintStream(new BufferedOutputStream(out, BUFFER), false, StandardCharsets.UTF_8));
        if (out.failure().isEmpty()) {
            return code;
        }
        spec.commandLine().getErr()
                .println(spec.qualifiedName() + ": standard output: " + Printable.text(out.failure()));
        return Exit.FAILED;
    }

    private EventsChoice choice() {
        EventsChoice.Look look = new EventsChoice.Look(shape.format(), comm, base, first, glyphs || extra,
                users || extra, raw, lines, quiet, statistics || quiet || extra);
        try {
            return new EventsChoice(kinds(),
                    filter == null ? Optional.empty()
                            : Optional.of(EventFilter.of(filter, Passwd.read(Path.of("/")))),
                    group(), nanos(), urgent || extra, look);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private EventKinds kinds() {
        EventKinds listed = kinds != null ? EventKinds.of(kinds) : shape.tree ? EventKinds.TREE : EventKinds.USUAL;
        return all || extra ? EventKinds.ALL : listed;
    }

    private int group() {
        if (group == null) {
            return 0;
        }
        if (!group.matches("0*[1-9][0-9]{0,8}")) {
            throw new IllegalArgumentException("-p takes the number of a process group, not " + group);
        }
        return Integer.parseInt(group);
    }

    private long nanos() {
        if (seconds == null) {
            return 0;
        }
        long nanos = seconds.matches("[0-9]{1,9}|[0-9]{0,9}\\.[0-9]{1,9}")
                ? (long) (Double.parseDouble(seconds) * 1e9)
                : 0;
        if (nanos == 0) {
            throw new IllegalArgumentException("-D takes a number of seconds above 0, not " + seconds);
        }
        return nanos;
    }
}
