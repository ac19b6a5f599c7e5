package primetime.widget;

import static primetime.widget.SampleTapes.BURST;
import static primetime.widget.SampleTapes.END;
import static primetime.widget.SampleTapes.SECOND;
import static primetime.widget.SampleTapes.START;

import java.util.function.LongConsumer;
import primetime.tape.Columns;
import primetime.tape.Sample;
import primetime.tape.Tape;

/** The numbers of the sample tapes: every counter is what a smooth rate adds up to. Intervals are those of the schedule. */
final class SampleValues {
    private static final long MIB = 1 << 20;
    /** What to add to monotonic ns so that the recording ends at 2026-11-20 10:42:34 UTC. */
    private static final long WALL = 1_795_171_354_000_000_000L - END;
    private final SampleTapes kind;
    private final Recording recording;

    private SampleValues(SampleTapes kind, Recording recording) {
        this.kind = kind;
        this.recording = recording;
    }

    static void note(SampleTapes kind, Recording recording) {
        SampleValues values = new SampleValues(kind, recording);
        Columns clock = Columns.of(Tape.WALL_OFFSET, Tape.ZONE_OFFSET);
        values.every(997, at -> recording.note(Tape.CLOCK, at, clock, WALL, 3600));
        values.load();
        values.cpu();
        values.memory();
        values.disk();
        values.net();
        values.self();
        values.streams();
    }

    private void load() {
        Columns columns = Columns.of("load1_centi", "load5_centi", "load15_centi", "running", "threads", "last_pid");
        every(1999, at -> recording.note("load", at, columns, 42 + wave(at, 60, 30) + (at > BURST ? 95 : 0), 38, 31,
                at > BURST ? 4 : 1, 312, 17_000 + (at - START) / SECOND));
        Columns uptime = Columns.of("uptime_ms");
        every(28_979, at -> recording.note("uptime", at, uptime, 273_600_000 + (at - START) / 1_000_000));
    }

    private void cpu() {
        Columns columns = Columns.of("cpu.user", "cpu.nice", "cpu.system", "cpu.idle", "cpu.iowait", "cpu.irq",
                "cpu.softirq", "cpu.steal", "cpu0.busy", "cpu0.idle", "cpu0.steal", "cpu1.busy", "cpu1.idle",
                "cpu1.steal", "cores", "forks", "switches", "blocked", "khz");
        long[] sum = new long[columns.names().size()];
        boolean unknown = kind == SampleTapes.POLLED;
        every(1009, at -> {
            // 201.8 ticks of 10 ms for both cores together.
            long user = 10 + wave(at, 50, 6) + (burst(at) ? 120 : 0);
            long system = 4 + wave(at, 23, 2) + (burst(at) ? 40 : 0);
            long iowait = wave(at, 31, 1) + 1;
            long steal = unknown ? 0 : burst(at) ? 4 : 0;
            long[] more = { user, 0, system, 201 - user - system - iowait - steal, iowait, 0, 1, steal, user,
                    100 - user / 2,
                    steal, system, 100 - system, 0, 0, burst(at) ? 205 : 7, 900 + 40 * user, 0, 0 };
            for (int i = 0; i < sum.length; i++) {
                sum[i] += more[i];
            }
            long[] now = sum.clone();
            now[14] = 2;
            now[18] = unknown ? Sample.UNKNOWN : 2_900_000 + wave(at, 11, 40_000);
            if (unknown) {
                now[7] = now[10] = now[13] = Sample.UNKNOWN;
            }
            recording.note("cpu", at, columns, now);
        });
    }

    private void memory() {
        Columns columns = Columns.of("total", "free", "available", "buffers", "cached", "reclaimable", "shmem", "dirty",
                "swap_total", "swap_free");
        boolean swapless = kind == SampleTapes.POLLED;
        every(2003, at -> {
            long used = 6100 + wave(at, 70, 250) + (at > BURST ? 900 : 0);
            recording.note("memory", at, columns, 15_770 * MIB, (9000 - used) * MIB, (15_770 - used) * MIB, 310 * MIB,
                    5800 * MIB, 420 * MIB, 96 * MIB, (3 + wave(at, 13, 2)) * MIB, swapless ? 0 : 2048 * MIB,
                    swapless ? 0 : 2001 * MIB);
        });
    }

    private void disk() {
        String odd = kind == SampleTapes.HOSTILE ? "/mnt/\u001b[2J\u202e漢字" : "/mnt/backup.v2";
        Columns columns = Columns.of("/.total", "/.free", "/.available", "/.files", "/.files_free", "/home.total",
                "/home.free", "/home.available", "/home.files", "/home.files_free", odd + ".total", odd + ".free",
                odd + ".available", odd + ".files", odd + ".files_free");
        long gone = kind == SampleTapes.POLLED ? Sample.UNKNOWN : 44_000 * MIB;
        every(13_001, at -> recording.note("disk", at, columns, 252_000 * MIB, 190_000 * MIB, 178_000 * MIB, 16_000_000,
                14_100_000, 900_000 * MIB, 61_000 * MIB, 60_000 * MIB, 58_000_000, 51_000_000, 2_000_000 * MIB, gone,
                gone, 0,
                0));
    }

    private void net() {
        String third = kind == SampleTapes.HOSTILE ? "e\u001b[31m\u202e漢" : "wlan0";
        Columns columns = Columns.of("lo.rx_bytes", "lo.rx_packets", "lo.rx_errors", "lo.rx_drops", "lo.tx_bytes",
                "lo.tx_packets", "lo.tx_errors", "lo.tx_drops", "lo.speed_mbit", "lo.default", "eth0.rx_bytes",
                "eth0.rx_packets", "eth0.rx_errors", "eth0.rx_drops", "eth0.tx_bytes", "eth0.tx_packets",
                "eth0.tx_errors",
                "eth0.tx_drops", "eth0.speed_mbit", "eth0.default", third + ".rx_bytes", third + ".rx_packets",
                third + ".rx_errors", third + ".rx_drops", third + ".tx_bytes", third + ".tx_packets",
                third + ".tx_errors",
                third + ".tx_drops", third + ".speed_mbit", third + ".default", "tcp.out_segments", "tcp.retransmits");
        long speed = kind == SampleTapes.POLLED ? Sample.UNKNOWN : 1000;
        long scale = kind == SampleTapes.HOSTILE ? 1_000_000 : 1;
        long[] sum = new long[columns.names().size()];
        sum[10] = 19_500_000_000L;
        sum[14] = 2_250_000_000L;
        every(1013, at -> {
            long rx = scale
                    * Math.max(0, 900_000 + wave(at, 37, 800_000) + wave(at, 9, 400_000) + (burst(at) ? 900_000 : 0));
            long tx = scale * Math.max(0, 120_000 + wave(at, 53, 90_000) + wave(at, 7, 30_000));
            long[] more = { 50_000, 40, 0, 0, 50_000, 40, 0, 0, 0, 0, rx, rx / 1400, 0, 0, tx, tx / 900, 0, 0, 0, 0,
                    700, 3, 0,
                    at > BURST && at < BURST + SECOND ? 2 : 0, 120, 1, 0, 0, 0, 0, tx / 900 + 40, burst(at) ? 2 : 0 };
            for (int i = 0; i < sum.length; i++) {
                sum[i] += more[i];
            }
            long[] now = sum.clone();
            now[8] = now[28] = Sample.UNKNOWN;
            now[18] = speed;
            now[19] = 1;
            recording.note("net", at, columns, now);
        });
    }

    private void self() {
        Columns columns = Columns.of("cpu_ns", "resident_bytes", "heap_bytes", "gc_count", "gc_ms", "written_bytes",
                "threads");
        every(2011, at -> recording.note("self", at, columns, 900_000_000 + (at - START) / 250, 52 * MIB,
                (9 + wave(at, 17, 3)) * MIB, 3, 11, 40_000 + (at - START) / SECOND * 1700, 14));
    }

    private void streams() {
        boolean polled = kind == SampleTapes.POLLED;
        Columns listener = Columns.of("connector", "buffer_bytes", "socket_drops", "forks_kernel", "forks_seen", "late",
                "asleep");
        every(991, at -> {
            long forks = 7 * (at - START) / SECOND + (at > BURST ? 200 : 0);
            recording.note("listener", at, listener, polled ? 0 : 1, polled ? Sample.UNKNOWN : 16 * MIB,
                    polled ? Sample.UNKNOWN : 0, forks, polled ? forks * 69 / 100 : forks, 0, 0);
        });
        Columns loop = Columns.of("policy", "priority", "interval_ns", "samples", "overruns", "cpu_ns",
                "allocated_bytes",
                "locked", "method", "kinds", "cpus", "jvm_pauses", "threshold_ns", "slack_ns");
        every(983, at -> recording.note("loop", at, loop, polled ? 0 : 1, polled ? 0 : 99, 4_999_000,
                (at - START) / 4_999_000, at > BURST ? 1 : 0, (at - START) / 170, 0, polled ? 0 : 1, 0, 3, 0,
                polled ? Sample.UNKNOWN : (at - START) / (40 * SECOND), 1_000_000, 1));
    }

    private static boolean burst(long at) {
        return at >= BURST && at < BURST + 2 * SECOND;
    }

    private void every(long millis, LongConsumer note) {
        for (long at = START + millis * 1_000_000 / 3; at < END; at += millis * 1_000_000) {
            if (kind.hears(at)) {
                note.accept(at);
            }
        }
    }

    /** A wave of so many seconds between -size and size; StrictMath, so that every machine draws the same. */
    private static long wave(long at, double seconds, double size) {
        return StrictMath.round(size * StrictMath.sin((at - START) / (seconds * SECOND) * 2 * StrictMath.PI));
    }
}
