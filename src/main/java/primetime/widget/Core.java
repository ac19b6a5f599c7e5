package primetime.widget;

import primetime.tape.ValuesView;

/** One processor: the names of its columns on the track cpu, and what can be said from them. */
record Core(String number, String busy, String idle, String steal) {
    /** From the front of its column names, {@code cpu17}. */
    Core(String name) {
        this(name.substring(3), name + ".busy", name + ".idle", name + ".steal");
    }

    /** The share of time it was not idle between the last two readings, steal included; NaN where unknown. */
    double share(ValuesView cpu) {
        double active = Now.rate(cpu, busy);
        double stolen = Now.rate(cpu, steal);
        double used = stolen > 0 ? active + stolen : active;
        return used / (used + Now.rate(cpu, idle));
    }

    boolean isThere(ValuesView cpu) {
        return cpu.has(busy);
    }
}
