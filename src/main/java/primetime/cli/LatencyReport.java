package primetime.cli;

import java.io.PrintStream;

/** Prints what a latency test measured, in the form that was asked for. */
public final class LatencyReport {
    private LatencyReport() {
    }

    public static void print(LatencyTally tally, LatencyRun run, PrintStream out) {
        StringBuilder text = new StringBuilder();
        switch (tally.choice().format()) {
            case TEXT -> new LatencyText(tally, run, text).write();
            case CYCLICTEST -> CyclictestText.write(text, tally.threads(), tally.choice().micros());
            case JSON -> new LatencyJson(tally, run, text).write();
            case HGRM -> tally.of(tally.choice().reading()).outputPercentileDistribution(out, 1.0);
            default -> throw new IllegalStateException(tally.choice().format().toString());
        }
        out.print(text);
        out.flush();
    }
}
