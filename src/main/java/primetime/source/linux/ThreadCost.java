package primetime.source.linux;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import primetime.tape.Sample;

/** What one thread of ours has used; {@link Sample#UNKNOWN} where the virtual machine does not say. */
final class ThreadCost {
    private final long thread;
    private final ThreadMXBean bean;

    ThreadCost(Thread thread) {
        this.thread = thread.getId();
        bean = ManagementFactory.getThreadMXBean() instanceof ThreadMXBean detailed ? detailed : null;
    }

    /** Processor time since it began, ns. */
    long cpuNanos() {
        return bean == null ? Sample.UNKNOWN : known(bean.getThreadCpuTime(thread));
    }

    /** Bytes of garbage and others that it made since it began. */
    long allocatedBytes() {
        return bean == null ? Sample.UNKNOWN : known(bean.getThreadAllocatedBytes(thread));
    }

    private static long known(long value) {
        return value < 0 ? Sample.UNKNOWN : value;
    }
}
