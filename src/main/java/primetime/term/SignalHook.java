package primetime.term;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/**
 * A task that runs when one signal comes, until it is closed. Through sun.misc.Signal by reflection: named in the
 * source it is a warning that nothing suppresses, and JLine's own way to it takes four times as long.
 */
final class SignalHook implements AutoCloseable {
    private final String name;
    private final Object previous;

    /**
     * Where another hook is on the same signal already, it runs after this one.
     *
     * @param name without SIG
     * @throws UnsupportedOperationException where the virtual machine keeps that signal for itself
     */
    SignalHook(String name, Runnable task) {
        this.name = name;
        Handler handler = new Handler(task);
        previous = register(name, handler.proxy());
        handler.before = previous;
    }

    @Override
    public void close() {
        register(name, previous);
    }

    private static Object register(String name, Object handler) {
        try {
            Class<?> type = Class.forName("sun.misc.Signal");
            Method handle = type.getMethod("handle", type, Class.forName("sun.misc.SignalHandler"));
            return handle.invoke(null, type.getConstructor(String.class).newInstance(name), handler);
        } catch (ReflectiveOperationException e) {
            throw new UnsupportedOperationException("SIG" + name + " cannot be caught", e);
        }
    }

    private static final class Handler implements InvocationHandler {
        private final Runnable task;
        private volatile Object before;

        Handler(Runnable task) {
            this.task = task;
        }

        Object proxy() {
            try {
                Class<?> type = Class.forName("sun.misc.SignalHandler");
                return Proxy.newProxyInstance(SignalHook.class.getClassLoader(), new Class<?>[] { type }, this);
            } catch (ClassNotFoundException e) {
                throw new UnsupportedOperationException("signals cannot be caught", e);
            }
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            if (method.getDeclaringClass() == Object.class) {
                return method.invoke(this, arguments);
            }
            task.run();
            if (before != null && Proxy.isProxyClass(before.getClass())
                    && Proxy.getInvocationHandler(before) instanceof Handler other) {
                other.invoke(before, method, arguments);
            }
            return null;
        }
    }
}
