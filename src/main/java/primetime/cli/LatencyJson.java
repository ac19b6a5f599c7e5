package primetime.cli;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.DoubleToLongFunction;
import org.HdrHistogram.Histogram;
import primetime.source.linux.LatencyPlan;
import primetime.source.linux.Measurement;
import primetime.source.linux.Policy;

/**
 * One JSON object (RFC 8259). On top the relative reading, uncorrected; {@code absolute} and {@code corrected} beside it,
 * null where they were not taken; {@code thread} has cyclictest's shape, whole microseconds. What is not known is null.
 */
final class LatencyJson {
    private final LatencyTally tally;
    private final LatencyRun run;
    private final StringBuilder out;

    LatencyJson(LatencyTally tally, LatencyRun run, StringBuilder out) {
        this.tally = tally;
        this.run = run;
        this.out = out;
    }

    void write() {
        LatencyPlan plan = tally.choice().plan();
        Measurement.Running first = run.first();
        out.append("{\"policy\":\"").append(first.policy().word()).append('"');
        key("priority").append(first.priority());
        key("method").append('"').append(plan.method().word()).append('"');
        key("sleep_ns").append(plan.interval());
        out.append(',');
        figures(tally.relative());
        pauses(false);
        key("jvm_pauses_left_out").append(tally.choice().withoutPauses());
        key("samples_taken").append(tally.taken());
        key("samples_lost").append(run.lost());
        key("interrupted").append(run.interrupted());
        key("stopped").append(run.stopped());
        key("percentile_method").append("\"sorted[floor(n*p/100)]; corrected: HdrHistogram, 3 digits\"");
        key("kind").append('"').append(plan.kinds().word()).append('"');
        key("policy_wanted");
        EventJson.quoted(out, plan.policy().map(Policy::word).orElse("best"));
        key("policy_refused");
        textOrNull(first.refusal());
        key("timer_slack_ns").append(first.slack());
        key("memory_locked").append(run.locked());
        key("duration_ns").append(run.nanos());
        key("absolute");
        absolute();
        key("corrected");
        corrected(plan.period());
        spikes();
        canaries();
        command();
        threads();
        out.append("}\n");
    }

    private StringBuilder key(String name) {
        return out.append(",\"").append(name).append("\":");
    }

    private void textOrNull(String text) {
        if (text.isEmpty()) {
            out.append("null");
        } else {
            EventJson.quoted(out, text);
        }
    }

    private void figures(LatencyCounts counts) {
        out.append("\"samples\":").append(counts.count());
        key("samples_not_kept").append(counts.more());
        boolean any = counts.count() > 0;
        number("min_ns", any ? Long.toString(counts.min()) : "null");
        number("mean_ns", decimal(counts.mean()));
        number("mode_ns", any ? Long.toString(counts.mode()) : "null");
        number("max_ns", any ? Long.toString(counts.max()) : "null");
        number("stddev_ns", decimal(counts.deviation()));
        percentiles(any, counts::at);
    }

    /** How many samples of a reading overlap a pause of our own virtual machine. */
    private void pauses(boolean isAbsolute) {
        number("jvm_pauses", run.tellsPauses() ? Long.toString(tally.paused(isAbsolute)) : "null");
    }

    private void number(String name, String value) {
        key(name).append(value);
    }

    private static String decimal(double value) {
        return Double.isNaN(value) ? "null" : String.format(Locale.ROOT, "%.2f", value);
    }

    private void percentiles(boolean any, DoubleToLongFunction at) {
        key("percentiles").append('{');
        String comma = "";
        for (double percent : LatencyPercentiles.ALL) {
            out.append(comma).append('"').append(LatencyPercentiles.name(percent)).append("\":");
            out.append(any ? Long.toString(at.applyAsLong(percent)) : "null");
            comma = ",";
        }
        out.append('}');
    }

    private void absolute() {
        if (tally.absolute().count() == 0) {
            out.append("null");
            return;
        }
        out.append('{');
        figures(tally.absolute());
        pauses(true);
        key("missed").append(run.missed());
        out.append('}');
    }

    private void corrected(long period) {
        Histogram corrected = tally.corrected();
        if (corrected.getTotalCount() == 0) {
            out.append("null");
            return;
        }
        out.append("{\"samples\":").append(corrected.getTotalCount());
        key("expected_interval_ns").append(period);
        number("min_ns", Long.toString(corrected.getMinValue()));
        number("mean_ns", decimal(corrected.getMean()));
        number("max_ns", Long.toString(corrected.getMaxValue()));
        number("stddev_ns", decimal(corrected.getStdDeviation()));
        percentiles(true, corrected::getValueAtPercentile);
        out.append('}');
    }

    private void spikes() {
        LatencySpikes spikes = tally.spikes();
        key("spikes").append("{\"threshold_ns\":").append(spikes.threshold());
        key("count").append(spikes.count());
        key("worst_of_seconds").append('[');
        WallTime time = new WallTime();
        time.set(run.wallOffset(), 0);
        String comma = "";
        for (LatencySpikes.Spike each : spikes.worst()) {
            out.append(comma).append("{\"time\":\"");
            time.iso(out, each.due());
            out.append("\",\"late_ns\":").append(each.late());
            key("thread").append(each.thread()).append('}');
            comma = ",";
        }
        out.append("]}");
    }

    private void canaries() {
        key("canaries").append('[');
        for (int i = 0; i < run.singing().size(); i++) {
            Measurement.Singing how = run.singing().get(i);
            out.append(i == 0 ? "" : ",").append("{\"name\":\"").append(how.canary().name()).append('"');
            key("about");
            EventJson.quoted(out, how.canary().about());
            out.append(',');
            figures(tally.canaries().get(i));
            key("failures").append(how.failures());
            key("failure");
            textOrNull(how.failure());
            key("hangs").append(how.hangs()).append('}');
        }
        out.append(']');
    }

    private void command() {
        if (tally.choice().command().isEmpty()) {
            return;
        }
        key("command").append("{\"arguments\":[");
        String comma = "";
        for (String word : tally.choice().command()) {
            out.append(comma);
            EventJson.quoted(out, word);
            comma = ",";
        }
        out.append(']');
        number("exit_code", run.exitCode().isPresent() ? Integer.toString(run.exitCode().getAsInt()) : "null");
        out.append('}');
    }

    private void threads() {
        List<ThreadTally> threads = tally.threads();
        key("num_threads").append(threads.size());
        key("thread").append('{');
        for (int i = 0; i < threads.size(); i++) {
            ThreadTally each = threads.get(i);
            boolean any = each.cycles() > 0;
            out.append(i == 0 ? "" : ",").append('"').append(i).append("\":{\"histogram\":{");
            String comma = "";
            for (int micros = 0; micros < each.until(); micros++) {
                if (each.at(micros) > 0) {
                    out.append(comma).append('"').append(micros).append("\":").append(each.at(micros));
                    comma = ",";
                }
            }
            out.append('}');
            key("overflows").append(each.overflows());
            key("cycles").append(each.cycles());
            number("min", any ? Long.toString(each.min()) : "null");
            number("max", any ? Long.toString(each.max()) : "null");
            number("avg", decimal(each.mean()));
            int processor = run.running().get(i).processor();
            number("cpu", processor < 0 ? "null" : Integer.toString(processor));
            OptionalInt node = run.running().get(i).node();
            number("node", node.isEmpty() ? "null" : Integer.toString(node.getAsInt()));
            out.append('}');
        }
        out.append('}');
    }
}
