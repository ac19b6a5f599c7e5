package primetime.dropin;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import primetime.confine.Outcome;
import primetime.tape.Columns;
import primetime.tape.Entry;
import primetime.tape.Fault;
import primetime.tape.Sample;
import primetime.tape.Text;

/**
 * What a run of a drop-in says: an answer, as its kind promises, and whatever went wrong. Both can be: who answers and
 * tries what it may not do is shown, and so is what it tried. Pure.
 *
 * @param answer for the drop-in's track; null where there is none
 * @param wrong what went wrong, one phrase each; empty where all is well
 * @param help what would help, or empty
 */
record Reading(Entry answer, List<String> wrong, String help) {
    private static final Columns VALUE = Columns.of("value_micro");
    private static final Pattern NUMBER = Pattern.compile("\\s*([-+]?[0-9]+(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]+)?)(.*)");
    /** What fits in millionths in a long, with room to spare. */
    private static final double LARGEST = 9e12;
    private static final int XCPU = 24;
    private static final int XFSZ = 25;
    private static final int KILL = 9;

    Reading {
        wrong = List.copyOf(wrong);
    }

    /** @param at when the run ended, monotonic ns */
    static Reading of(DropIn dropIn, Outcome outcome, long at) {
        // What it tried comes first: it is why the rest went wrong.
        List<String> wrong = new ArrayList<>();
        for (String tried : outcome.tried()) {
            wrong.add("tried to " + tried + ", which is not allowed");
        }
        if (outcome.left() > 0) {
            wrong.add("left " + outcome.left() + (outcome.left() == 1 ? " process" : " processes")
                    + " running, ended now");
        }
        wrong.addAll(outcome.notes());
        String help = end(dropIn, outcome, wrong);
        Entry answer = null;
        if (outcome.end() == Outcome.End.ENDED && outcome.signal() == 0) {
            boolean failed = outcome.exitCode() != 0 && dropIn.origin() != Origin.BYOBU;
            if (failed) {
                wrong.add("exit status " + outcome.exitCode()
                        + (outcome.complaint().isEmpty() ? "" : ": " + outcome.complaint()));
            }
            answer = answer(dropIn, outcome, at, failed ? new ArrayList<>() : wrong);
        }
        return new Reading(answer, wrong, help);
    }

    /** Notes why it did not end well by itself, and answers what would help. */
    private static String end(DropIn dropIn, Outcome outcome, List<String> wrong) {
        long seconds = outcome.program().limits().nanos() / 1_000_000_000;
        switch (outcome.end()) {
            case TOO_LONG -> wrong.add("no answer within " + seconds + " s, ended with all that it started");
            case TOO_MUCH -> wrong.add("printed more than "
                    + (outcome.program().limits().outputBytes() >> 10) + " kB without end, ended");
            case REFUSED -> wrong.add("not started: " + outcome.complaint());
            case CLOSED -> wrong.add("ended with primetime");
            case ENDED -> {
                if (outcome.signal() == XCPU || outcome.signal() == KILL && outcome.notes().isEmpty()
                        && outcome.cpuNanos() / 1_000_000_000 >= outcome.program().limits().cpuSeconds()) {
                    wrong.add("used more than " + outcome.program().limits().cpuSeconds() + " s of processor time");
                } else if (outcome.signal() == XFSZ) {
                    wrong.add("wrote more to a file than it may");
                } else if (outcome.signal() != 0) {
                    // Who is refused memory mostly dies of it in a way that does not say so.
                    wrong.add("ended by signal " + outcome.signal()
                            + (outcome.peakBytes() < 0 ? "" : " with up to " + (outcome.peakBytes() >> 20) + " of "
                                    + (outcome.program().limits().dataBytes() >> 20) + " MB of memory")
                            + (outcome.complaint().isEmpty() ? "" : ": " + outcome.complaint()));
                }
            }
        }
        if (outcome.tried().stream().anyMatch(tried -> tried.contains("socket")) && !dropIn.header().network()) {
            return "needs=network in its header asks for it";
        }
        return !outcome.tried().isEmpty() && !dropIn.header().write() ? "needs=write in its header asks for a folder"
                : "";
    }

    private static Entry answer(DropIn dropIn, Outcome outcome, long at, List<String> wrong) {
        String out = new String(outcome.out(), StandardCharsets.UTF_8);
        String shown = dropIn.origin() == Origin.BYOBU ? Markup.toSgr(out.replace("\n", "")) : out.stripTrailing();
        return switch (dropIn.header().kind()) {
            case TEXT -> {
                if (shown.isEmpty()) {
                    wrong.add("printed nothing, and kind=text promises lines"
                            + (outcome.complaint().isEmpty() ? "" : ": " + outcome.complaint()));
                }
                yield shown.isEmpty() ? null
                        : new Text(dropIn.track(), at, outcome.nanos(), shown + cut(outcome.discarded()));
            }
            case STATUS -> {
                if (shown.lines().count() > 1) {
                    wrong.add("printed " + shown.lines().count() + " lines, and kind=status promises one");
                }
                yield new Text(dropIn.track(), at, outcome.nanos(), shown.lines().findFirst().orElse(""));
            }
            case VALUE -> number(dropIn, outcome, at, shown, wrong);
        };
    }

    private static String cut(long discarded) {
        return discarded == 0 ? "" : "\n\u001b[0m… and " + discarded + " bytes that were not kept";
    }

    private static Entry number(DropIn dropIn, Outcome outcome, long at, String shown, List<String> wrong) {
        String line = shown.lines().filter(each -> !each.isBlank()).findFirst().orElse("");
        Matcher number = NUMBER.matcher(line);
        double value = number.matches() ? Double.parseDouble(number.group(1)) : Double.NaN;
        if (!(Math.abs(value) < LARGEST)) {
            wrong.add((line.isEmpty() ? "printed nothing" : "printed " + line)
                    + ", and kind=value promises a number below 9e12");
            return null;
        }
        return new Sample(dropIn.track(), at, 0, outcome.nanos(), VALUE, new long[] { Math.round(value * 1e6) });
    }

    /** What went wrong as an entry that stands until the next answer; null where all is well. */
    Fault fault(DropIn dropIn, long at) {
        return wrong.isEmpty() ? null : new Fault(dropIn.track(), at, dropIn.file(), String.join("; ", wrong), help);
    }
}
