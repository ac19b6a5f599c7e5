package primetime.tape;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;

/** How much memory tracks take, found by walking through them. */
public final class Size {
    /** Gaps, faults and the object itself: the same for every track. */
    public static final long FIXED = 32 << 10;
    /** The counts per kind of a track of events. */
    public static final long BINS = 36_000L * Kind.count() * Integer.BYTES;

    private Size() {
    }

    /** Of a track or a tape, bytes. */
    public static long of(Object object) {
        return size(object, new IdentityHashMap<>());
    }

    /** About the bytes that an object of ours holds: eight for each field and list entry, and all arrays. */
    private static long size(Object object, Map<Object, Boolean> seen) {
        if (object == null || seen.put(object, true) != null) {
            return 0;
        }
        if (object.getClass().isArray()) {
            return arraySize(object, seen);
        }
        if (object instanceof Collection<?> all) {
            return 16 + all.stream().mapToLong(each -> 8 + size(each, seen)).sum();
        }
        if (object instanceof Map<?, ?> map) {
            return 16 + map.values().stream().mapToLong(each -> 48 + size(each, seen)).sum();
        }
        if (!object.getClass().getName().startsWith("primetime.") || object instanceof Enum) {
            return 16;
        }
        long size = 16;
        for (Class<?> type = object.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    size += 8 + (field.getType().isPrimitive() ? 0 : size(value(field, object), seen));
                }
            }
        }
        return size;
    }

    private static long arraySize(Object array, Map<Object, Boolean> seen) {
        int length = Array.getLength(array);
        Class<?> type = array.getClass().getComponentType();
        if (type.isPrimitive()) {
            return 16 + (long) length * (type == long.class ? 8 : type == int.class ? 4 : 1);
        }
        long size = 16 + 8L * length;
        for (int i = 0; i < length; i++) {
            size += size(Array.get(array, i), seen);
        }
        return size;
    }

    private static Object value(Field field, Object object) {
        try {
            field.setAccessible(true);
            return field.get(object);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
