package primetime.doctor;

import java.util.List;

/** All that was found, in the order to read it. */
public record Report(List<Section> sections) {
    public Report {
        sections = List.copyOf(sections);
    }

    /** Makes sense of what was found. Pure. */
    public static Report of(Findings found) {
        return new Report(List.of(HostSection.of(found), PrivilegeSection.of(found), EventsSection.of(found),
                LatencySection.of(found), TerminalSection.of(found), DropInSection.of(found), PathSection.of(found)));
    }
}
