package primetime.dropin;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a person allowed which drop-ins, by their names; an asterisk stands for all.
 *
 * @param write who may have a folder to write to
 * @param network who may open internet sockets
 */
public record Allowed(Set<String> write, Set<String> network) {
    /** Nobody anything. */
    public static final Allowed NOTHING = new Allowed(Set.of(), Set.of());

    public Allowed {
        write = Set.copyOf(write);
        network = Set.copyOf(network);
    }

    // By hand: what a record brings is made by a bootstrap that took 30 ms of the start.
    @Override
    public boolean equals(Object other) {
        return other instanceof Allowed allowed && write.equals(allowed.write) && network.equals(allowed.network);
    }

    @Override
    public int hashCode() {
        return 31 * write.hashCode() + network.hashCode();
    }

    boolean mayWrite(String name) {
        return write.contains(name) || write.contains("*");
    }

    boolean mayConnect(String name) {
        return network.contains(name) || network.contains("*");
    }

    /** What a drop-in asks for and is not given, one phrase each. */
    public List<String> refusals(DropIn dropIn) {
        List<String> refusals = new ArrayList<>();
        if (dropIn.header() != null && dropIn.header().write() && !mayWrite(dropIn.name())) {
            refusals.add("asks to write, which is not allowed");
        }
        if (dropIn.header() != null && dropIn.header().network() && !mayConnect(dropIn.name())) {
            refusals.add("asks for the network, which is not allowed");
        }
        return refusals;
    }
}
