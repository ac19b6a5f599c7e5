package primetime.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import primetime.source.linux.Unpack;
import primetime.source.linux.UsedPaths.Used;

/** Every path that is used. */
final class PathSection {
    private PathSection() {
    }

    static Section of(Findings found) {
        List<Fact> facts = new ArrayList<>();
        found.own().forEach(each -> facts.add(path(each)));
        for (Unpack.Candidate candidate : found.unpack()) {
            facts.add(unpack(candidate, found.unpacked().equals(Optional.of(candidate.directory()))));
        }
        found.paths().forEach(each -> facts.add(path(each)));
        return new Section("paths", true, facts);
    }

    private static Fact path(Used used) {
        String trouble = !used.exists() ? "not there" : used.readable() ? "" : "not readable";
        String value = trouble.isEmpty() ? used.path().toString() : used.path() + ", " + trouble;
        boolean isExpected = used.optional() && !used.exists();
        return Fact.judged(trouble.isEmpty() || isExpected, Mark.NO, used.purpose(), value, "")
                .with("purpose", used.purpose()).with("path", used.path().toString()).with("exists", used.exists())
                .with("readable", used.readable()).with("writable", used.writable());
    }

    /** JNA's library goes there, and JLine's too where nobody named another directory. */
    private static Fact unpack(Unpack.Candidate candidate, boolean isUsed) {
        String value = candidate.directory() + (isUsed ? ", for native libraries"
                : candidate.usable() ? ", would do as well"
                        : candidate.exists() ? ", read-only or noexec" : ", not there");
        return Fact.judged(candidate.usable(), Mark.LESS, "unpack", value, "").with("purpose", "unpack")
                .with("path", candidate.directory().toString()).with("exists", candidate.exists())
                .with("readable", candidate.readable()).with("writable", candidate.usable());
    }
}
