package primetime.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import primetime.source.linux.Capability;
import primetime.source.linux.EventsAccess;
import primetime.source.linux.Host;
import primetime.source.linux.Landlock;
import primetime.source.linux.Namespaces;
import primetime.source.linux.NativeAccess;
import primetime.source.linux.Policies;
import primetime.source.linux.Privileges;
import primetime.source.linux.ProcView;
import primetime.tape.Fault;
import primetime.term.Environment;

/** What the doctor makes of what was found. */
class ReportTest {
    private final InventedHost host = new InventedHost();

    private void assertFact(Mark mark, String value, String hint, Fact fact) {
        assertEquals(List.of(mark, value, hint), List.of(fact.mark(), fact.value(), fact.hint()));
    }

    private void refuse(String happened) {
        host.events = new EventsAccess(Optional.of(new Fault("events", 0, "proc connector", happened, "try")), 8 << 20,
                16 << 20, 4 << 20);
    }

    private void become(long user, Capability... held) {
        EnumSet<Capability> set = EnumSet.noneOf(Capability.class);
        set.addAll(List.of(held));
        host.privileges = new Privileges(user, Optional.of(set), Optional.of(false), 0, true, 0, 8 << 20, 950_000,
                1_000_000);
    }

    @Test
    void whereAllIsWellThereIsNoAdvice() {
        for (Section section : host.report().sections()) {
            for (Fact fact : section.facts()) {
                boolean isSpare = fact.value().startsWith("/run/user");
                assertTrue(isSpare || fact.mark() == Mark.OK && fact.hint().isEmpty(), fact.toString());
            }
        }
    }

    @Test
    void namesFitTheirColumnAndCommandsOneLine() {
        for (InventedHost each : List.of(host, InventedHost.ordinary())) {
            for (Section section : each.report().sections()) {
                for (Fact fact : section.facts()) {
                    assertTrue(fact.name().length() <= 15 && fact.hint().length() <= 72, fact.toString());
                }
            }
        }
    }

    @Test
    void aNetworkNamespaceIsLeftByNsenter() {
        host.namespaces = new Namespaces(Optional.of(false), Optional.of(false), Optional.of(true), "", "");
        refuse("send: connection refused");
        assertFact(Mark.NO, "polling /proc, because: send: connection refused", "nsenter -t 1 -n",
                host.fact("events", "source"));
        assertFact(Mark.LESS, "not the host's", "nsenter -t 1 -n", host.fact("privilege", "net namespace"));
    }

    @Test
    void whatNoNumberTellsOfTheNetworkTheConnectorDoes() {
        host.namespaces = new Namespaces(Optional.of(false), Optional.of(false), Optional.empty(), "", "");
        assertEquals("the host's", host.fact("privilege", "net namespace").value());
        refuse("send: connection refused");
        assertEquals("not the host's", host.fact("privilege", "net namespace").value());
        refuse("no acknowledgement within 200 ms");
        assertEquals(Mark.UNKNOWN, host.fact("privilege", "net namespace").mark());
    }

    @Test
    void aContainerIsStartedWithWhatItLacks() {
        host.namespaces = new Namespaces(Optional.of(false), Optional.of(true), Optional.of(true), "podman", "/x");
        become(0, Capability.CAP_SYS_PTRACE, Capability.CAP_SYS_ADMIN, Capability.CAP_DAC_READ_SEARCH,
                Capability.CAP_NET_ADMIN);
        refuse("no acknowledgement within 200 ms");
        host.policies = new Policies(InventedHost.policies(0, "operation not permitted"), false, "no", 1, 1);
        assertEquals("podman run --network host --pid host --userns host ...", host.fact("events", "source").hint());
        assertFact(Mark.NO, "operation not permitted", "podman run --cap-add SYS_NICE ...",
                host.fact("latency", "fifo"));
        assertEquals("podman run --cap-add IPC_LOCK --cap-add SYS_NICE ...", host.fact("privilege", "without").hint());
    }

    @Test
    void rootOfAUserNamespaceIsSentOutOfIt() {
        host.namespaces = new Namespaces(Optional.of(true), Optional.of(false), Optional.of(false), "", "");
        refuse("no acknowledgement within 200 ms");
        for (String name : List.of("source", "receive buffer")) {
            assertEquals("run it outside of the user namespace", host.fact("events", name).hint());
        }
    }

    @Test
    void anOrdinaryUserIsToldOfLimitsAndOfSudo() {
        become(1000);
        host.policies = new Policies(InventedHost.policies(10, "operation not permitted"), false, "no", 1, 1);
        assertFact(Mark.LESS, "up to priority 10", "sudo prlimit --pid $$ --rtprio=99", host.fact("latency", "fifo"));
        assertEquals("sudo java -jar /opt/primetime.jar", host.fact("latency", "deadline").hint());
        assertEquals("sudo prlimit --pid $$ --memlock=unlimited", host.fact("latency", "memory lock").hint());
        refuse("bind: operation not permitted");
        assertEquals("sudo java -jar /opt/primetime.jar", host.fact("events", "source").hint());
        assertEquals("sudo sysctl -w net.core.rmem_max=16777216", host.fact("events", "receive buffer").hint());
    }

    @Test
    void aHostWithoutRealTimeSaysSoOnceWithTheWayOut() {
        host.privileges = new Privileges(0, host.privileges.held(), Optional.of(false), 0, true, 0, 0, 0, 1_000_000);
        host.policies = new Policies(InventedHost.policies(0, "operation not permitted"), true, "", 1, 1);
        assertFact(Mark.NO, "0 µs of every 1000000 µs", "sysctl -w kernel.sched_rt_runtime_us=950000",
                host.fact("latency", "real-time share"));
        assertEquals("", host.fact("latency", "fifo").hint());
    }

    @Test
    void fromLinuxSixSixOnAnyUserMayListen() {
        assertEquals(Optional.of(true), EventsSection.isOpen("6.6.0"));
        assertEquals(Optional.of(true), EventsSection.isOpen("7.0-rc1"));
        assertEquals(Optional.of(false), EventsSection.isOpen("6.5.13-arch"));
        assertEquals(Optional.of(false), EventsSection.isOpen("5.15.0-91-generic"));
        assertEquals(Optional.empty(), EventsSection.isOpen(""));
        assertEquals(Optional.empty(), EventsSection.isOpen("latest"));
        become(1000);
        host.host = new Host("debian", "12", "6.1.0-18-amd64", "forge", 4, "");
        assertFact(Mark.LESS, "root only, before Linux 6.6", "sudo java -jar /opt/primetime.jar",
                host.fact("events", "who may listen"));
    }

    @Test
    void hidepidThatHidesNothingFromThisUserIsFine() {
        host.processes = new ProcView("2", Optional.of(true), "2");
        assertFact(Mark.OK, "2, but not from this user", "", host.fact("events", "hidepid"));
        host.processes = new ProcView("2", Optional.empty(), "2");
        assertFact(Mark.LESS, "2: /proc hides other users' processes", "mount -o remount,hidepid=0 /proc",
                host.fact("events", "hidepid"));
    }

    @Test
    void missingColoursNameTheirReasonAndTheirCure() {
        String[][] cases = { { "NO_COLOR", "1", "none: NO_COLOR is set", "unset NO_COLOR" },
                { "LANG", "", "16: TERM is screen", "export TERM=xterm-256color" },
                { "TMUX", "x", "16: TERM is screen", "tmux set -g default-terminal tmux-256color" },
                { "STY", "x", "16: TERM is screen", "echo term screen-256color >>~/.screenrc" } };
        for (String[] each : cases) {
            host.environment = Environment.of(Map.of("TERM", "screen", each[0], each[1]));
            assertFact(Mark.LESS, each[2], each[3], host.fact("terminal", "colours"));
        }
        host.environment = Environment.of(Map.of("TERM", "linux", "LANG", "C.UTF-8"));
        assertFact(Mark.OK, "8: TERM is linux", "", host.fact("terminal", "colours"));
        assertFact(Mark.OK, "half blocks: TERM is linux", "", host.fact("terminal", "characters"));
    }

    @Test
    void whatIsBetweenUsAndTheTerminalIsNamed() {
        host.environment = Environment.of(Map.of("TERM", "x", "BYOBU_BACKEND", "tmux", "TMUX", "y", "ZELLIJ", "0"));
        assertEquals("tmux, byobu, zellij", host.fact("terminal", "inside").value());
    }

    @Test
    void withoutNativeCallsTheReasonIsToldOnce() {
        Fault fault = new Fault("native", 0, "native calls through JNA", "no library", "name a directory");
        host.nativeAccess = new NativeAccess(Optional.of(fault), Optional.empty());
        host.events = new EventsAccess(Optional.of(fault), 0, 16 << 20, 4 << 20);
        host.policies = new Policies(List.of(), false, "no library", 0, 0);
        host.landlock = new Landlock(0, "no library");
        long told = host.report().sections().stream().flatMap(section -> section.facts().stream())
                .filter(fact -> (fact.value() + fact.hint()).matches("(?s).*(no library|name a directory).*")).count();
        assertEquals(1, told);
        assertFact(Mark.NO, "none: no library", "name a directory", host.fact("host", "native calls"));
        assertEquals(Mark.UNKNOWN, host.fact("latency", "policies").mark());
    }

    @Test
    void theTerminalsLibraryThatCannotBeLoadedSaysWhatToName() {
        host.attached = Optional.empty();
        host.terminalRefusal = "could not be loaded; name a directory";
        assertFact(Mark.NO, "could not be loaded", "name a directory", host.fact("terminal", "terminal"));
    }
}
