package primetime.doctor;

import java.util.List;
import java.util.Map;
import primetime.cell.Figures;
import primetime.source.linux.Host;
import primetime.source.linux.NativeAccess;
import primetime.tape.Fault;
import primetime.tape.Sample;

/** The program, what runs it, and the machine. */
final class HostSection {
    private HostSection() {
    }

    static Section of(Findings found) {
        Host host = found.host();
        String java = found.properties().get("version");
        String vendor = found.properties().get("vendor");
        String machine = found.properties().get("machine");
        Fact cpus = host.cores() == 0 ? Fact.told("CPUs", "")
                : Fact.told("CPUs", host.cores() + (host.cpu().isEmpty() ? "" : " × " + host.cpu()));
        return Section.of("host", List.of(
                Fact.told("primetime", found.version()).with("primetime_version", found.version()),
                Fact.told("java", vendor.isEmpty() ? java : java + ", " + vendor).with("java_version", java)
                        .with("java_vendor", vendor),
                nativeCalls(found.nativeAccess()),
                Fact.told("kernel", host.kernel().isEmpty() ? "" : "Linux " + host.kernel() + ", " + machine)
                        .with("kernel_release", host.kernel()).with("machine", machine),
                Fact.told("distribution", (host.distro() + " " + host.version()).strip())
                        .with("distribution", host.distro()).with("distribution_version", host.version()),
                cpus.with("cpus", host.cores() == 0 ? Sample.UNKNOWN : host.cores()).with("cpu_model", host.cpu()),
                Fact.told("memory", bytes(found.memoryBytes())).with("memory_bytes", found.memoryBytes())));
    }

    private static Fact nativeCalls(NativeAccess access) {
        Fact fact = access.refusal().isEmpty() ? Fact.judged(access.granted().orElse(true), Mark.LESS, "native calls",
                access.granted().orElse(true) ? "work" : "work, but Java warns of them",
                "java --enable-native-access=ALL-UNNAMED -jar ...")
                : new Fact(Mark.NO, "native calls", "none: " + access.refusal().get().happened(),
                        access.refusal().get().help(), Map.of());
        return fact.with("native_access", access.refusal().isEmpty()).with("native_access_granted", access.granted())
                .with("native_access_refusal", access.refusal().map(Fault::happened).orElse(""));
    }

    /** Empty where unknown. */
    static String bytes(long bytes) {
        return bytes == Sample.UNKNOWN ? "" : Figures.bytes(new StringBuilder(), bytes).toString();
    }
}
