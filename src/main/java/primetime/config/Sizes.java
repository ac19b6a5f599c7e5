package primetime.config;

import java.util.List;

/** Whether the shares of panes can be: as many as the layout divides, and a hundred together. */
final class Sizes {
    private static final double WHOLE = 100;
    private static final double ROUNDING = 0.5;

    private Sizes() {
    }

    /** What is wrong with these sizes; empty where nothing is. */
    static String refusal(String layout, int panes, List<Double> sizes) {
        if (sizes.isEmpty()) {
            return "";
        }
        if (!layout.startsWith("even-") && !layout.startsWith("main-")) {
            return "sizes: only the layouts even-... and main-... have sizes, " + layout + " has not";
        }
        int wanted = layout.startsWith("main-") ? Math.min(2, panes) : panes;
        double sum = sizes.stream().mapToDouble(Double::doubleValue).sum();
        if (sizes.size() != wanted) {
            return "sizes: " + layout + " with " + panes + (panes == 1 ? " pane" : " panes") + " takes " + wanted
                    + (layout.startsWith("main-") ? " (the main pane, the others together)" : "") + ", not "
                    + sizes.size();
        }
        return Math.abs(sum - WHOLE) > ROUNDING
                ? "sizes: together they must make 100, not " + Schema.SHARE.write(Math.round(sum * 10) / 10.0) : "";
    }
}
