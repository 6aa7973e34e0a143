package org.vipdrift.control.internal.readonly;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.ControlException.Reason;

/**
 * Immutable. Lets the calls through that are known to read only; all others are refused, so a verb that comes later is
 * refused until somebody has looked at it.
 */
public final class OnlyReading {
    private OnlyReading() {
    }

    /**
     * What a call gives back of the same type is as guarded.
     *
     * @param reading names of the interface's methods that change nothing
     */
    public static <T> T of(Class<T> type, T behind, Set<String> reading, String sentence) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (method.getDeclaringClass() != Object.class && !reading.contains(method.getName())) {
                throw new ControlException(Reason.NO_PERMISSION, sentence);
            }
            Object result = called(() -> method.invoke(behind, arguments));
            return type.isInstance(result) ? of(type, type.cast(result), reading, sentence) : result;
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object called(Call call) throws Throwable {
        try {
            return call.perform();
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** A call by reflection. */
    private interface Call {
        @Nullable
        Object perform() throws ReflectiveOperationException;
    }
}
