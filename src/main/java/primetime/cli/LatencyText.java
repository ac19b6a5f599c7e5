package primetime.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;
import primetime.cell.Printable;
import primetime.source.linux.Measurement;

/**
 * The figures for people: stress-ng's lines in stress-ng's order, so that the two can be laid side by side, with the
 * absolute reading and the corrected one in columns behind; then cyclictest's line of each thread, and whatever makes
 * the figures worth less.
 */
final class LatencyText {
    private static final int MOST_BUCKETS = 250;
    private static final int LEAST_BUCKETS = 5;
    private static final int MOST_SPIKES = 10;
    private final LatencyTally tally;
    private final LatencyRun run;
    private final StringBuilder out;
    private final boolean hasRelative;
    private final boolean hasAbsolute;

    LatencyText(LatencyTally tally, LatencyRun run, StringBuilder out) {
        this.tally = tally;
        this.run = run;
        this.out = out;
        hasRelative = tally.relative().count() > 0;
        hasAbsolute = tally.absolute().count() > 0;
    }

    private void line(String format, Object... values) {
        out.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    void write() {
        LatencyCounts first = hasRelative ? tally.relative() : tally.absolute();
        Measurement.Running thread = run.first();
        line("sched SCHED_%s%s: %d ns delay, %d samples (%s, %s%s)",
                thread.policy().word().toUpperCase(Locale.ROOT),
                thread.priority() > 0 ? " " + thread.priority() : "", tally.choice().plan().interval(), first.count(),
                tally.choice().plan().method().word(), hasRelative ? "relative" : "absolute",
                run.running().size() > 1 ? ", " + run.running().size() + " threads together" : "");
        if (first.count() == 0) {
            line("  no samples: it ended before the first sleep did");
        } else {
            figures(first);
            percentiles();
            if (hasRelative && hasAbsolute) {
                beside();
            }
            if (tally.choice().dist() > 0) {
                distribution(first);
            }
            threads();
        }
        canaries();
        spikes();
        notes();
    }

    /** The worst first seconds, in order: when, how much, which thread. */
    private void spikes() {
        LatencySpikes spikes = tally.spikes();
        if (spikes.count() == 0) {
            return;
        }
        line("%d wakes were late by %d us or more, the worst of them a second:", spikes.count(),
                spikes.threshold() / 1000);
        List<LatencySpikes.Spike> worst = spikes.worst();
        WallTime time = new WallTime();
        time.set(run.wallOffset(), 0);
        for (LatencySpikes.Spike each : worst.stream()
                .sorted(Comparator.comparingLong(LatencySpikes.Spike::late).reversed()).limit(MOST_SPIKES)
                .sorted(Comparator.comparingLong(LatencySpikes.Spike::due)).toList()) {
            out.append("  ");
            time.iso(out, each.due());
            line(" %10.1f us, thread %d", each.late() / 1000.0, each.thread());
        }
        if (worst.size() > MOST_SPIKES) {
            line("  and in %d other seconds less", worst.size() - MOST_SPIKES);
        }
    }

    private void figures(LatencyCounts counts) {
        line("  mean: %.2f ns, mode: %d ns", counts.mean(), counts.mode());
        line("  min: %d ns, max: %d ns, std.dev. %.2f", counts.min(), counts.max(), counts.deviation());
    }

    private void percentiles() {
        Histogram corrected = tally.corrected();
        out.append("latency percentiles:");
        out.append(hasRelative ? hasAbsolute ? "   relative        absolute       corrected" : ""
                : "   absolute       corrected").append('\n');
        for (double percent : LatencyPercentiles.ALL) {
            out.append(String.format(Locale.ROOT, "  %5.2f%%:", percent));
            if (hasRelative) {
                out.append(String.format(Locale.ROOT, " %10d ns", tally.relative().at(percent)));
            }
            if (hasAbsolute) {
                out.append(String.format(Locale.ROOT, hasRelative ? " %12d ns" : " %10d ns",
                        tally.absolute().at(percent)));
                out.append(String.format(Locale.ROOT, " %12d ns", corrected.getValueAtPercentile(percent)));
            }
            out.append('\n');
        }
    }

    /** The other readings. */
    private void beside() {
        line("absolute: %d samples, %d instants missed", tally.absolute().count(), run.missed());
        figures(tally.absolute());
        Histogram corrected = tally.corrected();
        line("corrected: %d samples by an interval of %d ns", corrected.getTotalCount(),
                tally.choice().plan().period());
        line("  mean: %.2f ns, max: %d ns, std.dev. %.2f", corrected.getMean(), corrected.getMaxValue(),
                corrected.getStdDeviation());
    }

    /** As stress-ng has it: 250 buckets at most, trailing zeros left out; but what is beyond them is told. */
    private void distribution(LatencyCounts counts) {
        long width = tally.choice().dist();
        long all = Math.max(0, counts.max()) / width + 1;
        int shown = (int) Math.max(LEAST_BUCKETS, Math.min(MOST_BUCKETS, all));
        long[] buckets = counts.buckets(width, shown);
        line("latency distribution (%d ns intervals):", width);
        line("(for the first %d buckets of %d)", shown, all);
        line("latency (ns)  frequency");
        int last = shown - 1;
        while (last > 0 && buckets[last] == 0) {
            last--;
        }
        long told = 0;
        for (int i = 0; i <= last; i++) {
            line("%12d %10d", i * width, buckets[i]);
            told += buckets[i];
        }
        if (last < shown - 1) {
            line("%12s %10d", "..", 0);
        }
        if (told < counts.count()) {
            line("%12s %10d", "beyond", counts.count() - told);
        }
    }

    private void threads() {
        List<ThreadTally> threads = tally.threads();
        for (int i = 0; i < threads.size(); i++) {
            ThreadTally each = threads.get(i);
            Measurement.Running how = run.running().get(i);
            if (each.cycles() > 0) {
                line("T:%2d (%5d) P:%2d I:%d C:%7d Min:%7d Act:%5d Avg:%5d Max:%8d%s", i, how.tid(), how.priority(),
                        tally.choice().plan().interval() / 1000, each.cycles(), each.min(), each.last(),
                        (long) each.mean(), each.max(), how.processor() < 0 ? "" : " CPU:" + how.processor());
            }
        }
    }

    private void canaries() {
        for (int i = 0; i < run.singing().size(); i++) {
            Measurement.Singing how = run.singing().get(i);
            LatencyCounts counts = tally.canaries().get(i);
            out.append(how.canary().name()).append(' ').append(Printable.text(how.canary().about()));
            line(": %d samples", counts.count());
            if (counts.count() > 0) {
                figures(counts);
                line("  50%%: %d ns, 90%%: %d ns, 99%%: %d ns", counts.at(50), counts.at(90), counts.at(99));
            }
            if (how.failures() > 0) {
                line("  failed %d times: %s", how.failures(), Printable.text(how.failure()));
            }
            if (how.hangs()) {
                line("  the last one has not come back for more than 5 s");
            }
        }
    }

    private void notes() {
        if (tally.relative().count() > 0 || tally.absolute().count() > 0) {
            line("note: percentile p of n is sample floor(n*p/100) in order, from 0%s",
                    hasAbsolute ? "; corrected ones are HdrHistogram's, 3 digits" : "");
        }
        if (!run.tellsPauses()) {
            line("note: this Java virtual machine does not tell when it pauses; its pauses are in these figures");
        } else if (tally.paused() > 0) {
            line("note: %d of %d samples overlap a pause of our own Java virtual machine%s", tally.paused(),
                    tally.taken(), tally.choice().withoutPauses() ? " and are left out"
                            : "; --no-jvm-pauses leaves them out");
        }
        long more = Math.max(tally.relative().more(), tally.absolute().more());
        if (more > 0) {
            boolean isAsked = Math.max(tally.relative().count(), tally.absolute().count()) >= tally.choice().samples();
            line("note: %d more samples are in no figure but the corrected ones: %s", more,
                    isAsked ? "--samples " + tally.choice().samples()
                            : "more different latencies came than are kept");
        }
        if (run.interrupted() > 0) {
            line("note: %d sleeps were ended by a signal", run.interrupted());
        }
        if (run.stopped() > 0) {
            line("note: %d samples are left out, because this program was stopped meanwhile", run.stopped());
        }
        if (run.lost() > 0) {
            line("note: %d samples were lost, because nobody had the time to take them", run.lost());
        }
        if (!hasRelative && hasAbsolute && run.missed() > 0) {
            line("note: %d instants of the schedule were missed", run.missed());
        }
    }
}
