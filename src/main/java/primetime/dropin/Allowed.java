package primetime.dropin;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import primetime.option.Option;
import primetime.option.Options;
import primetime.option.Type;

/**
 * What a person allowed which drop-ins, by their names; an asterisk stands for all.
 *
 * @param write who may have a folder to write to
 * @param network who may open internet sockets
 */
public record Allowed(Set<String> write, Set<String> network) {
    private static final int LONGEST_NAME = 64;
    private static final int MOST_NAMES = 64;
    private static final Option<List<String>> MAY_WRITE = names("may_write", "which may have a folder to write to");
    private static final Option<List<String>> MAY_CONNECT = names("may_connect", "which may open internet sockets");
    /** All that a person can say of it. */
    public static final List<Option<?>> OPTIONS = List.of(MAY_WRITE, MAY_CONNECT);
    /** Nobody anything. */
    public static final Allowed NOTHING = new Allowed(Set.of(), Set.of());

    public Allowed {
        write = Set.copyOf(write);
        network = Set.copyOf(network);
    }

    /** As was said. */
    public static Allowed of(Options said) {
        return new Allowed(Set.copyOf(said.get(MAY_WRITE)), Set.copyOf(said.get(MAY_CONNECT)));
    }

    private static Option<List<String>> names(String name, String help) {
        return new Option<>(name, new Type.Several<>(new Type.Text(LONGEST_NAME, "the name of a drop-in"), MOST_NAMES),
                List.of(), help);
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
