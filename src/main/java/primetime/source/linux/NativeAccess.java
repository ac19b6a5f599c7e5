package primetime.source.linux;

import java.util.Optional;
import primetime.source.Unreadable;
import primetime.tape.Fault;

/**
 * Whether the C library can be called from here, without which there are no events, no latencies and no own priority.
 *
 * @param refusal why not; empty where it can
 * @param granted whether the virtual machine lets us without a warning; empty where it is too old to ask, before Java 22
 */
public record NativeAccess(Optional<Fault> refusal, Optional<Boolean> granted) {
    /** Tries. */
    public static NativeAccess ask() {
        Optional<Boolean> granted = Optional.empty();
        try {
            Object answer = Module.class.getMethod("isNativeAccessEnabled").invoke(NativeAccess.class.getModule());
            granted = Optional.of((Boolean) answer);
        } catch (ReflectiveOperationException | UnsupportedOperationException e) {
            // Nobody asks for a grant there.
            granted = Optional.empty();
        }
        try {
            NativeCalls.require();
            return new NativeAccess(Optional.empty(), granted);
        } catch (Unreadable e) {
            return new NativeAccess(Optional.of(e.fault("native", 0)), granted);
        }
    }
}
