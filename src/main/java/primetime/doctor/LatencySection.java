package primetime.doctor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import primetime.cell.Figures;
import primetime.source.linux.Policies;
import primetime.source.linux.Policies.Policy;
import primetime.source.linux.Privileges;
import primetime.source.linux.Timing;
import primetime.tape.Sample;

/** How punctual this host can be, and how punctually it can be measured. */
final class LatencySection {
    private static final int MOST = 99;
    /** Reading one of these takes a microsecond or more, through a device. */
    private static final List<String> SLOW = List.of("hpet", "acpi_pm", "pit", "jiffies", "refined-jiffies");

    private LatencySection() {
    }

    static Section of(Findings found) {
        List<Fact> facts = new ArrayList<>(policies(found));
        facts.add(share(found));
        facts.add(priorityLimit(found.privileges()));
        facts.add(lock(found));
        facts.addAll(timing(found));
        return Section.of("latency", facts);
    }

    private static List<Fact> policies(Findings found) {
        List<Policy> all = found.policies().policies();
        if (all.isEmpty()) {
            return List.of(Fact.told("policies", "").with("policies", ""));
        }
        List<Fact> facts = new ArrayList<>();
        List<String> plain = new ArrayList<>();
        List<Map<String, Object>> data = new ArrayList<>();
        for (Policy policy : all) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("name", policy.name());
            row.put("allowed", policy.allowed());
            row.put("priority", policy.priority() == 0 ? null : (Long) (long) policy.priority());
            data.add(row);
            boolean isRanked = policy.name().equals("fifo") || policy.name().equals("rr");
            if (policy.allowed() && !isRanked && !policy.name().equals("deadline")) {
                plain.add(policy.name());
            } else {
                facts.add(policy(found, policy, isRanked));
            }
        }
        facts.add(Fact.told("ordinary", String.join(", ", plain)).with("policies", data));
        return facts;
    }

    private static Fact policy(Findings found, Policy policy, boolean isRanked) {
        boolean isBest = policy.allowed() && (!isRanked || policy.priority() == MOST);
        String value = !policy.allowed() ? policy.refusal()
                : isRanked ? "up to priority " + policy.priority() : "allowed";
        return Fact.judged(isBest, policy.allowed() ? Mark.LESS : Mark.NO, policy.name(), value,
                found.privileges().realTimeMicros() == 0 ? "" : help(found, isRanked));
    }

    private static String help(Findings found, boolean isRanked) {
        if (found.privileges().isRoot()) {
            return found.granting("SYS_NICE");
        }
        // Nothing but the capability gives deadline, which has no limit of its own.
        return isRanked ? "sudo prlimit --pid $$ --rtprio=99" : found.asRoot();
    }

    private static Fact share(Findings found) {
        long micros = found.privileges().realTimeMicros();
        long period = found.privileges().realTimePeriodMicros();
        String value = micros == Sample.UNKNOWN ? ""
                : micros == Privileges.UNLIMITED ? "all of the time" : micros + " µs of every "
                        + (period == Sample.UNKNOWN ? "period" : period + " µs");
        Fact fact = value.isEmpty() ? Fact.told("real-time share", "")
                : Fact.judged(micros != 0, Mark.NO, "real-time share", value,
                        found.typed("sysctl -w kernel.sched_rt_runtime_us=950000"));
        return fact.with("sched_rt_runtime_us", micros == Privileges.UNLIMITED ? period : micros)
                .with("sched_rt_period_us", period).with("sched_rt_unlimited", micros == Privileges.UNLIMITED);
    }

    private static Fact priorityLimit(Privileges may) {
        long limit = may.priorityLimit();
        return Fact.told("rtprio limit", limit == Sample.UNKNOWN ? "" : limit == Privileges.UNLIMITED ? "none"
                : limit + " (without CAP_SYS_NICE)").with("rtprio_limit",
                        limit == Privileges.UNLIMITED ? (long) MOST : limit);
    }

    private static Fact lock(Findings found) {
        if (found.nativeAccess().refusal().isPresent()) {
            return Fact.of(Mark.UNKNOWN, "memory lock", "unknown").with("memory_lockable", Optional.empty());
        }
        Policies policies = found.policies();
        long limit = found.privileges().lockLimitBytes();
        String bytes = limit == Privileges.UNLIMITED ? "unlimited" : HostSection.bytes(limit);
        String value = (policies.canLock() ? "can be locked" : "cannot be locked, " + policies.lockRefusal())
                + "; the limit is " + (bytes.isEmpty() ? "unknown" : bytes);
        String help = found.privileges().isRoot() ? found.granting("IPC_LOCK")
                : "sudo prlimit --pid $$ --memlock=unlimited";
        return Fact.judged(policies.canLock(), Mark.LESS, "memory lock", value, help)
                .with("memory_lockable", policies.canLock())
                .with("memlock_limit_bytes", limit == Privileges.UNLIMITED ? Sample.UNKNOWN : limit)
                .with("memlock_unlimited", limit == Privileges.UNLIMITED);
    }

    private static List<Fact> timing(Findings found) {
        Timing timing = found.timing();
        long nanos = found.policies().clockNanos();
        Fact sleeps = nanos == 0 ? Fact.told("sleeps", "")
                : Fact.judged(nanos == 1, Mark.NO, "sleeps", nanos == 1 ? "to the ns: high-resolution timers"
                        : "only to the tick, every" + Figures.latency(new StringBuilder(" "), nanos),
                        "boot without highres=off");
        long slackNanos = found.policies().slackNanos();
        String slack = slackNanos <= 0 ? "" : slackNanos + " ns, for ordinary threads; the latency loop sets 1";
        boolean isFast = timing.governors().isEmpty() || timing.governors().equals("performance");
        return List.of(clock(found),
                sleeps.with("sleep_resolution_ns", nanos == 0 ? Sample.UNKNOWN : nanos)
                        .with("high_resolution_timers", nanos == 0 ? Optional.empty()
                                : Optional.of(nanos == 1)),
                Fact.told("timer slack", slack).with("timer_slack_ns", slackNanos <= 0 ? Sample.UNKNOWN : slackNanos),
                Fact.told("preemption", timing.preemption()).with("preemption", timing.preemption())
                        .with("preempt_rt", timing.preemption().equals("PREEMPT_RT")),
                Fact.judged(isFast, Mark.LESS, "CPU frequency",
                        timing.governors().isEmpty() ? "not set by this kernel" : "governor " + timing.governors(),
                        found.typed("cpupower frequency-set -g performance")).with("governors", timing.governors()));
    }

    private static Fact clock(Findings found) {
        String clock = found.timing().clock();
        String other = found.timing().clocks().contains("tsc") ? "tsc" : "";
        String help = other.isEmpty() ? ""
                : found.writing(other, "/sys/bus/clocksource/devices/*0/current_clocksource");
        Fact fact = clock.isEmpty() ? Fact.told("clock source", "")
                : Fact.judged(!SLOW.contains(clock), Mark.LESS, "clock source",
                        clock + (SLOW.contains(clock) ? ", slow to read" : ""), help);
        return fact.with("clock_source", clock).with("clock_sources",
                found.timing().clocks().isEmpty() ? List.of() : List.of(found.timing().clocks().split("\\s+")));
    }
}
