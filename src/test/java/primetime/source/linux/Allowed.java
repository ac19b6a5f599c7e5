package primetime.source.linux;

import java.nio.file.Path;
import primetime.source.linux.Policies.Policy;
import primetime.tape.Fault;

/**
 * Asks what is allowed and prints it: whether the kernel tells events or why not, the receive buffer, each policy and its
 * priority, whether memory can be locked. Run in a process of its own.
 */
final class Allowed {
    private Allowed() {
    }

    public static void main(String[] arguments) {
        EventsAccess events = EventsAccess.ask(Path.of("/"));
        System.out.println("events " + events.refusal().map(Fault::happened).orElse("connector"));
        System.out.println("buffer " + events.bufferBytes() + " " + events.mostBytes());
        Policies policies = Policies.ask();
        for (Policy policy : policies.policies()) {
            System.out.println("policy " + policy.name() + " " + policy.allowed() + " " + policy.priority() + " "
                    + policy.refusal());
        }
        System.out.println("lock " + policies.canLock() + " " + policies.lockRefusal());
        System.out.println("policy of this thread " + Libc.sched_getscheduler(0));
    }
}
