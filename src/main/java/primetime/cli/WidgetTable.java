package primetime.cli;

import java.io.PrintWriter;
import java.util.List;
import primetime.cell.Printable;

/** The list of what can be shown, for people or for programs. */
final class WidgetTable {
    private WidgetTable() {
    }

    /** What can be shown first, what cannot and why behind it, then what cannot be enforced here. */
    static void text(List<WidgetRow> rows, List<String> missing, PrintWriter out) {
        int widest = rows.stream().mapToInt(row -> row.name().length()).max().orElse(4);
        String format = "%-" + Math.max(4, Math.min(24, widest)) + "s  %-7s %9s %11s  %s%n";
        out.printf(format, "name", "kind", "asks for", "gets", "from");
        for (WidgetRow row : rows) {
            if (row.reason().isEmpty()) {
                out.printf(format, row.name(), row.kind(), millis(row.everyMillis()), millis(row.primeMillis()),
                        Printable.text(row.from() + (row.note().isEmpty() ? "" : " (" + row.note() + ")")));
            }
        }
        if (rows.stream().anyMatch(row -> !row.reason().isEmpty())) {
            out.printf("%nnot here:%n");
        }
        for (WidgetRow row : rows) {
            if (!row.reason().isEmpty()) {
                out.println(Printable.text(row.name() + "  " + row.from() + ": " + row.reason()));
            }
        }
        if (!missing.isEmpty()) {
            out.printf("%nnot enforced here:%n");
            missing.forEach(each -> out.println(Printable.text(each)));
        }
    }

    private static String millis(long millis) {
        return millis == 0 ? "-" : millis + " ms";
    }

    /** One object; what is unknown is null. */
    static void json(List<WidgetRow> rows, List<String> missing, PrintWriter out) {
        StringBuilder json = new StringBuilder("{\"widgets\":[");
        for (WidgetRow row : rows) {
            json.append(json.charAt(json.length() - 1) == '[' ? "\n{" : ",\n{");
            text(json, "name", row.name());
            text(json.append(','), "kind", row.kind());
            number(json, "every_ms", row.everyMillis());
            number(json, "prime_ms", row.primeMillis());
            text(json.append(','), "from", row.from());
            text(json.append(','), "note", row.note());
            json.append(",\"can_run\":").append(row.reason().isEmpty());
            text(json.append(','), "reason", row.reason());
            json.append('}');
        }
        json.append("\n],\"not_enforced\":[");
        for (int i = 0; i < missing.size(); i++) {
            EventJson.quoted(i == 0 ? json : json.append(','), missing.get(i));
        }
        out.println(json.append("]}"));
    }

    private static void text(StringBuilder json, String key, String value) {
        json.append('"').append(key).append("\":");
        if (value.isEmpty()) {
            json.append("null");
        } else {
            EventJson.quoted(json, value);
        }
    }

    private static void number(StringBuilder json, String key, long value) {
        json.append(",\"").append(key).append("\":").append(value == 0 ? "null" : Long.toString(value));
    }
}
