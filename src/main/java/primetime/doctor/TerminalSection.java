package primetime.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import primetime.cell.Depth;
import primetime.cell.Glyphs;
import primetime.tape.Sample;
import primetime.term.Attached;
import primetime.term.Environment;

/** Whether there is a terminal, and why it gets the colours and characters that it gets. */
final class TerminalSection {
    private static final int FEWEST_COLUMNS = 40;
    private static final int FEWEST_ROWS = 10;
    /** What says that it is between us and the terminal, best known first. */
    private static final String[][] BETWEEN = { { "TMUX", "tmux" }, { "STY", "screen" }, { "BYOBU_BACKEND", "byobu" },
            { "ZELLIJ", "zellij" }, { "SSH_CONNECTION", "ssh" } };

    private TerminalSection() {
    }

    static Section of(Findings found) {
        List<Fact> facts = new ArrayList<>(streams(found));
        Environment environment = found.environment();
        String term = variable(environment, "TERM");
        facts.add(Fact.judged(!environment.isDumb(), Mark.NO, "TERM", term.isEmpty() ? "not set" : term,
                "export TERM=xterm-256color").with("term", term));
        for (String name : List.of("COLORTERM", "NO_COLOR")) {
            String value = variable(environment, name);
            facts.add(Fact.told(name, value.isEmpty() ? "not set" : value).with(name.toLowerCase(Locale.ROOT),
                    value));
        }
        facts.add(colours(environment));
        facts.add(glyphs(environment));
        List<String> between = new ArrayList<>();
        for (String[] each : BETWEEN) {
            if (!variable(environment, each[0]).isEmpty()) {
                between.add(each[1]);
            }
        }
        facts.add(Fact.told("inside", between.isEmpty() ? "nothing that says so" : String.join(", ", between))
                .with("inside", between));
        return Section.of("terminal", facts);
    }

    private static List<Fact> streams(Findings found) {
        if (found.attached().isEmpty()) {
            String[] why = found.terminalRefusal().split("; ", 2);
            return List.of(new Fact(Mark.NO, "terminal", why[0], why.length > 1 ? why[1] : "", Map.of())
                    .with("stdin_terminal", Optional.empty()).with("stdout_terminal", Optional.empty())
                    .with("columns", Sample.UNKNOWN).with("rows", Sample.UNKNOWN)
                    .with("given_back_when_killed", Optional.empty()));
        }
        Attached attached = found.attached().get();
        int columns = attached.columns();
        int rows = attached.rows();
        boolean known = columns > 0 && rows > 0;
        boolean isAny = attached.input() || attached.output();
        Fact size = !known
                ? new Fact(Mark.UNKNOWN, "size", isAny ? "unknown" : "no terminal", isAny ? "stty cols 80 rows 24" : "",
                        Map.of())
                : Fact.judged(columns >= FEWEST_COLUMNS && rows >= FEWEST_ROWS, Mark.LESS, "size",
                        columns + "×" + rows, "make it " + FEWEST_COLUMNS + "×" + FEWEST_ROWS + " or larger");
        return List.of(stream("stdin", attached.input()).with("stdin_terminal", attached.input()),
                stream("stdout", attached.output()).with("stdout_terminal", attached.output()),
                size.with("columns", known ? columns : Sample.UNKNOWN).with("rows", known ? rows : Sample.UNKNOWN),
                guard(attached.guarded()));
    }

    private static Fact guard(boolean is) {
        return Fact.judged(is, Mark.LESS, "when killed",
                is ? "it is given back all the same" : "it is not given back: /bin/sh or stty is missing",
                "apt install coreutils; after a kill: stty sane, then reset").with("given_back_when_killed", is);
    }

    private static Fact stream(String name, boolean is) {
        return Fact.judged(is, Mark.LESS, name, is ? "a terminal" : "no terminal: one plain page, no dashboard", "");
    }

    private static Fact colours(Environment environment) {
        Environment.Choice<Depth> choice = environment.colours();
        String words = switch (choice.value()) {
            case NONE -> "none";
            case EIGHT -> "8";
            case SIXTEEN -> "16";
            case INDEXED -> "256";
            case TRUE -> "24 bits";
        };
        boolean isFew = choice.value() == Depth.NONE || choice.value() == Depth.SIXTEEN;
        String hint = choice.why().startsWith("NO_COLOR") ? "unset NO_COLOR"
                : !variable(environment, "TMUX").isEmpty() ? "tmux set -g default-terminal tmux-256color"
                        : !variable(environment, "STY").isEmpty() ? "echo term screen-256color >>~/.screenrc"
                                : "export TERM=xterm-256color";
        return Fact.judged(!isFew, Mark.LESS, "colours", words + ": " + choice.why(), hint)
                .with("depth", words).with("depth_because", choice.why());
    }

    private static Fact glyphs(Environment environment) {
        Environment.Choice<Glyphs> choice = environment.characters();
        String words = switch (choice.value()) {
            case BRAILLE -> "braille";
            case EIGHTHS -> "eighth blocks";
            case HALVES -> "half blocks";
            case ASCII -> "ASCII";
        };
        return Fact.judged(choice.value() != Glyphs.ASCII, Mark.LESS, "characters", words + ": " + choice.why(),
                environment.utf8() ? "export TERM=xterm-256color" : "export LC_ALL=C.UTF-8")
                .with("utf8", environment.utf8()).with("glyphs", words)
                .with("glyphs_because", choice.why());
    }

    private static String variable(Environment environment, String name) {
        return environment.variables().getOrDefault(name, "");
    }
}
