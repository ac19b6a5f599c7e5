package primetime.doctor;

import java.util.List;
import primetime.source.linux.Landlock;
import primetime.source.linux.Privileges;
import primetime.tape.Sample;

/** What could hold drop-ins to their rules. */
final class DropInSection {
    /** The first version that can forbid to connect, Linux 6.7. */
    private static final int CONNECTIONS = 4;

    private DropInSection() {
    }

    static Section of(Findings found) {
        return Section.of("drop-ins", List.of(landlock(found), seccomp(found.privileges())));
    }

    private static Fact landlock(Findings found) {
        if (found.nativeAccess().refusal().isPresent()) {
            return Fact.told("landlock", "").with("landlock_abi", Sample.UNKNOWN);
        }
        Landlock landlock = found.landlock();
        int version = landlock.version();
        String value = version == 0 ? "none: " + landlock.refusal()
                : "ABI " + version + ": files" + (version >= CONNECTIONS ? " and TCP" : ", not TCP before ABI 4");
        String hint = version == 0 ? "boot with lsm=landlock,... on Linux 5.13 or newer" : "boot Linux 6.7 or newer";
        return Fact.judged(version >= CONNECTIONS, version == 0 ? Mark.NO : Mark.LESS, "landlock", value, hint)
                .with("landlock_abi", version == 0 ? Sample.UNKNOWN : version)
                .with("landlock_refusal", landlock.refusal());
    }

    private static Fact seccomp(Privileges may) {
        String own = may.seccomp() == 0 ? "not confined by it" : may.seccomp() == 2 ? "confined by a filter"
                : may.seccomp() == 1 ? "confined strictly" : "";
        String value = (may.seccompKnown() ? "in the kernel" : "not in the kernel")
                + (own.isEmpty() ? "" : "; this process is " + own);
        return Fact.judged(may.seccompKnown() && may.seccomp() <= 0, may.seccompKnown() ? Mark.LESS : Mark.NO,
                "seccomp", value, "").with("seccomp", may.seccompKnown()).with("seccomp_mode", may.seccomp());
    }
}
