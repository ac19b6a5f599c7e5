package primetime.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import primetime.source.linux.Capability;
import primetime.source.linux.Namespaces;
import primetime.source.linux.Privileges;
import primetime.tape.Sample;

/** Who this is, and what that may do. */
final class PrivilegeSection {
    private PrivilegeSection() {
    }

    static Section of(Findings found) {
        Privileges may = found.privileges();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.told("user", may.user() == Sample.UNKNOWN ? "" : found.user() + " (" + may.user() + ")")
                .with("user", found.user()).with("uid", may.user()));
        capabilities(found, facts);
        facts.add(bound(may));
        Namespaces in = found.namespaces();
        String container = in.container().isEmpty() ? "none that says so" : in.container() + ", says " + in.toldBy();
        facts.add(Fact.judged(in.container().isEmpty(), Mark.LESS, "container", container, "")
                .with("container", in.container()).with("container_told_by", in.toldBy()));
        facts.add(namespace(found, "user namespace", in.user()).with("user_namespace", in.user()));
        facts.add(namespace(found, "pid namespace", in.process()).with("pid_namespace", in.process()));
        Optional<Boolean> network = network(found);
        facts.add(namespace(found, "net namespace", network).with("network_namespace", network));
        return Section.of("privilege", facts);
    }

    private static void capabilities(Findings found, List<Fact> facts) {
        Privileges may = found.privileges();
        List<String> held = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Capability capability : Capability.values()) {
            (may.holds(capability) ? held : missing).add(capability.name());
        }
        boolean known = may.held().isPresent();
        Fact all = Fact.told("capabilities", !known ? "" : held.isEmpty() ? "none" : String.join(" ", held));
        facts.add(known ? all.with("capabilities", held).with("capabilities_missing", missing)
                : all.with("capabilities", "").with("capabilities_missing", ""));
        if (known && !missing.isEmpty()) {
            String hint = may.isRoot() ? found.granting(String.join(" ", missing).replace("CAP_", ""))
                    : found.asRoot();
            facts.add(new Fact(Mark.LESS, "without", String.join(" ", missing), hint, Map.of()));
        }
    }

    private static Fact bound(Privileges may) {
        Optional<Boolean> bound = may.noNewPrivileges();
        Fact fact = bound.isEmpty() ? Fact.told("no_new_privs", "")
                : Fact.judged(!bound.get(), Mark.LESS, "no_new_privs",
                        bound.get() ? "set: sudo has no effect from here" : "not set", "log in anew");
        return fact.with("no_new_privs", bound);
    }

    private static Fact namespace(Findings found, String name, Optional<Boolean> own) {
        return own.isEmpty() ? Fact.told(name, "")
                : Fact.judged(!own.get(), Mark.LESS, name, own.get() ? "not the host's" : "the host's",
                        found.outside());
    }

    /** The connector lives in the host's network namespace alone, so it knows where no number tells. */
    static Optional<Boolean> network(Findings found) {
        return found.namespaces().network().or(() -> found.events().refusal()
                .map(fault -> fault.happened().contains("connection refused") ? Optional.of(true)
                        : Optional.<Boolean>empty())
                .orElse(Optional.of(false)));
    }
}
