package primetime.widget;

import primetime.tape.Sample;
import primetime.tape.ValuesView;

/** One network interface: the names of its columns on the track net, and what can be said from them. */
record Link(String name, String rxBytes, String txBytes, String rxErrors, String txErrors, String rxDrops,
        String txDrops, String speed, String isDefault) {

    Link(String name) {
        this(name, name + ".rx_bytes", name + ".tx_bytes", name + ".rx_errors", name + ".tx_errors",
                name + ".rx_drops", name + ".tx_drops", name + ".speed_mbit", name + ".default");
    }

    boolean isLoopback() {
        return name.equals("lo");
    }

    /** Whether the default route goes through it. */
    boolean isDefault(ValuesView net) {
        return net.latest(isDefault) == 1;
    }

    /** Bytes in and out since boot, or {@link Sample#UNKNOWN}. */
    long total(ValuesView net) {
        return sum(net.latest(rxBytes), net.latest(txBytes));
    }

    /** Errors in and out since boot, or {@link Sample#UNKNOWN}. */
    long errors(ValuesView net) {
        return sum(net.latest(rxErrors), net.latest(txErrors));
    }

    /** Packets dropped in and out since boot, or {@link Sample#UNKNOWN}. */
    long drops(ValuesView net) {
        return sum(net.latest(rxDrops), net.latest(txDrops));
    }

    /** How many errors were added lately; 0 where nobody knows. */
    long newErrors(ValuesView net) {
        return Lately.added(net, rxErrors) + Lately.added(net, txErrors);
    }

    /** How many drops were added lately; 0 where nobody knows. */
    long newDrops(ValuesView net) {
        return Lately.added(net, rxDrops) + Lately.added(net, txDrops);
    }

    private static long sum(long a, long b) {
        return a == Sample.UNKNOWN || b == Sample.UNKNOWN ? Sample.UNKNOWN : a + b;
    }
}
