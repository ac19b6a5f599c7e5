package primetime.source.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import primetime.source.linux.Policies.Policy;
import primetime.tape.Sample;

/** What the host that the tests run on allows, asked of the host itself. */
class AllowedLiveTest {
    private static final Path ROOT = Path.of("/");
    private static final List<String> NAMES = List.of("fifo", "rr", "deadline", "other", "batch", "idle");

    @Test
    void policiesAreTakenAndGivenBack() throws Exception {
        NativeCalls.require();
        int before = Libc.sched_getscheduler(0);
        Policies policies = Policies.ask();
        assertEquals(before, Libc.sched_getscheduler(0), "the asking thread is as it was");
        assertEquals(NAMES, policies.policies().stream().map(Policy::name).toList());
        for (Policy policy : policies.policies()) {
            assertEquals(policy.allowed(), policy.refusal().isEmpty(), policy.toString());
        }
        assertTrue(policies.policies().get(3).allowed(), "everybody has other");
        assertTrue(policies.clockNanos() > 0 && policies.slackNanos() > 0, policies.toString());
    }

    @Test
    void whoHoldsTheCapabilityHasEveryPolicy() {
        assumeTrue(Privileges.read(ROOT).holds(Capability.CAP_SYS_NICE), "takes CAP_SYS_NICE");
        Policies policies = Policies.ask();
        assertEquals(new Policy("fifo", true, 99, ""), policies.policies().get(0));
        assertEquals(new Policy("rr", true, 99, ""), policies.policies().get(1));
        assertTrue(policies.policies().stream().allMatch(Policy::allowed), policies.toString());
    }

    @Test
    void aRefusalHasAReasonAndNoneHasABuffer() {
        EventsAccess events = EventsAccess.ask(ROOT);
        assertTrue(events.bufferBytes() > 0 && events.mostBytes() > 0, events.toString());
        assertEquals(events.bufferBytes() / 830, events.holdsEvents());
        events.refusal().ifPresent(fault -> assertFalse(fault.happened().isBlank() || fault.help().isBlank()));
    }

    @Test
    void theNumbersOfThisProcessAreKnown() throws Exception {
        Privileges may = Privileges.read(ROOT);
        long owner = ((Number) Files.getAttribute(Path.of("/proc/self"), "unix:uid")).longValue();
        assertEquals(owner, may.user());
        assertTrue(may.held().isPresent() && may.noNewPrivileges().isPresent(), may.toString());
        assertTrue(may.priorityLimit() != Sample.UNKNOWN && may.lockLimitBytes() != Sample.UNKNOWN, may.toString());
        Namespaces namespaces = Namespaces.read(ROOT);
        assertTrue(namespaces.user().isPresent() && namespaces.process().isPresent(), namespaces.toString());
    }

    @Test
    void nativeCallsWorkAndLandlockAnswers() {
        assertEquals(Optional.empty(), NativeAccess.ask().refusal());
        Landlock landlock = Landlock.ask();
        assertEquals(landlock.version() == 0, !landlock.refusal().isEmpty(), landlock.toString());
        assertTrue(landlock.version() >= 0 && landlock.version() < 1000, landlock.toString());
    }
}
