package primetime.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import primetime.doctor.Fact;
import primetime.doctor.Mark;
import primetime.doctor.Report;
import primetime.doctor.Section;

/**
 * The doctor's report as one compact object (RFC 8259) in ASCII: a key for each section, whose value is an object or, for
 * a table, a list of rows; and {@code advice}, the facts that are not as they should be. What is unknown is null.
 */
final class DoctorJson {
    private final StringBuilder out = new StringBuilder();

    private DoctorJson() {
    }

    /** The object and the end of its line. */
    static String of(Report report) {
        DoctorJson json = new DoctorJson();
        Map<String, Object> all = new LinkedHashMap<>();
        for (Section section : report.sections()) {
            all.put(section.name().replace('-', '_'),
                    section.isTable() ? section.facts().stream().map(Fact::data).toList()
                            : merged(section.facts()));
        }
        all.put("advice", report.sections().stream().flatMap(section -> section.facts().stream()
                .filter(fact -> fact.mark() != Mark.OK).map(fact -> advice(section, fact))).toList());
        json.value(all);
        return json.out.append('\n').toString();
    }

    private static Map<String, Object> merged(List<Fact> facts) {
        Map<String, Object> all = new LinkedHashMap<>();
        facts.forEach(fact -> all.putAll(fact.data()));
        return all;
    }

    private static Map<String, Object> advice(Section section, Fact fact) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("section", section.name());
        row.put("fact", fact.name());
        row.put("mark", fact.mark().name().toLowerCase(Locale.ROOT));
        row.put("value", fact.value());
        row.put("hint", fact.hint().isEmpty() ? null : fact.hint());
        return row;
    }

    private void value(Object value) {
        if (value instanceof Map<?, ?> map) {
            String before = "{";
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                out.append(before);
                text(entry.getKey().toString());
                out.append(':');
                value(entry.getValue());
                before = ",";
            }
            out.append(map.isEmpty() ? "{}" : "}");
        } else if (value instanceof List<?> list) {
            String before = "[";
            for (Object each : list) {
                out.append(before);
                value(each);
                before = ",";
            }
            out.append(list.isEmpty() ? "[]" : "]");
        } else if (value instanceof String string) {
            text(string);
        } else {
            // A number, a truth, or null.
            out.append(value);
        }
    }

    private void text(String value) {
        StringBuilder quoted = new StringBuilder();
        EventJson.quoted(quoted, value);
        // In ASCII, because standard output speaks the locale's characters and JSON is UTF-8 everywhere.
        for (int i = 0; i < quoted.length(); i++) {
            if (quoted.charAt(i) < 0x7f) {
                out.append(quoted.charAt(i));
            } else {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) quoted.charAt(i)));
            }
        }
    }
}
