package primetime.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import primetime.tape.Tape;
import primetime.tape.Window;

class InterfacesTest {
    private final Interfaces interfaces = new Interfaces();

    private List<String> names(Window window, String filter) {
        return interfaces.at(window.values("net"), filter).stream().map(Link::name).toList();
    }

    @Test
    void theDefaultRouteLeadsAndTheLoopbackIsLast() {
        InventedHost host = new InventedHost(1);
        host.route = 2;
        assertEquals(List.of("wlan0", "eth0", "lo"), names(host.run(3).window(), ""));
    }

    @Test
    void withoutARouteTheOneThatMovedMostLeads() {
        InventedHost host = new InventedHost(1);
        host.route = -1;
        host.links = List.of("lo", "veth1", "veth2");
        assertEquals(List.of("veth1", "veth2", "lo"), names(host.run(3).window(), ""));
    }

    @Test
    void theLoopbackLeadsOnlyWhereItIsAlone() {
        InventedHost host = new InventedHost(1);
        host.links = List.of("lo");
        assertEquals(List.of("lo"), names(host.run(3).window(), ""));
    }

    @Test
    void aFilterPicksByPartOfTheNameAndTheWholeNameBest() {
        InventedHost host = new InventedHost(1);
        host.links = List.of("lo", "eth10", "eth1");
        assertEquals(List.of("eth1", "eth10"), names(host.run(3).window(), "eth1"));
        assertEquals(List.of(), names(host.window(), "wlan"));
    }

    @Test
    void namesMayHoldDots() {
        InventedHost host = new InventedHost(1);
        host.links = List.of("lo", "eth0.100");
        assertEquals(List.of("eth0.100", "lo"), names(host.run(3).window(), ""));
    }

    @Test
    void anInterfaceThatHasGoneIsNotShownAndOneToComeIsNotForeseen() {
        InventedHost host = new InventedHost(1).run(10);
        long before = host.now();
        host.links = List.of("lo", "tun0");
        host.run(10);
        assertEquals(List.of("tun0", "lo"), names(host.window(), ""));
        Window window = host.window();
        window.move(before);
        assertEquals(List.of("eth0", "wlan0", "lo"), names(window, ""));
    }

    @Test
    void anotherTapeIsAnotherHost() {
        assertEquals(3, names(new InventedHost(1).run(3).window(), "").size());
        InventedHost other = new InventedHost(1);
        other.links = List.of("lo", "ens3");
        assertEquals(List.of("ens3", "lo"), names(other.run(3).window(), ""));
        assertTrue(names(new Window(new Tape()), "").isEmpty());
    }
}
