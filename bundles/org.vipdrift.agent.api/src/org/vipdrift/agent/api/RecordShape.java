package org.vipdrift.agent.api;

import com.google.gson.Gson;
import com.google.gson.JsonSyntaxException;
import com.google.gson.TypeAdapter;
import com.google.gson.reflect.TypeToken;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.InvalidValueException;

/**
 * Immutable. The components of one record class: how each is read and written, and what its absence means. Absent
 * lists and maps are empty, numbers 0, truth values false; other components must be there, unless {@link #MAY_LACK}
 * names them.
 */
final class RecordShape<T> {
    /** Components that may be null, as {@code Record.component}; annotations of the compiler are not seen at run time. */
    private static final Set<String> MAY_LACK = Set.of("AgentEvent.address", "AgentEvent.mac", "AgentEvent.group",
            "AgentEvent.said", "PrepareOrder.handover", "RouteFacts.destination", "RouteFacts.gateway",
            "Grant.election", "Grant.pen", "ElectionFacts.master", "PastEvent.group", "PastEvent.epoch",
            "GroupState.armed", "ElectionTerms.flaps", "Armed.heldDown");

    private final Class<T> type;
    private final RecordComponent[] components;
    private final TypeAdapter<?>[] adapters;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final Constructor<T> constructor;

    RecordShape(Class<T> type, Gson gson) {
        this.type = type;
        components = type.getRecordComponents();
        adapters = new TypeAdapter<?>[components.length];
        for (int at = 0; at < components.length; at++) {
            adapters[at] = gson.getAdapter(TypeToken.get(components[at].getGenericType()));
            components[at].getAccessor().setAccessible(true);
            indexes.put(components[at].getName(), at);
        }
        constructor = canonical(type, components);
    }

    private static <T> Constructor<T> canonical(Class<T> type, RecordComponent[] components) {
        try {
            Constructor<T> found = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            found.setAccessible(true);
            return found;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type + " has no canonical constructor", e);
        }
    }

    int size() {
        return components.length;
    }

    String name(int at) {
        return components[at].getName();
    }

    /** The component's place, -1 for a name that is none. */
    int indexOf(String name) {
        return indexes.getOrDefault(name, -1);
    }

    @SuppressWarnings("unchecked")
    TypeAdapter<@Nullable Object> adapter(int at) {
        return (TypeAdapter<@Nullable Object>) adapters[at];
    }

    @Nullable
    Object value(T record, int at) {
        try {
            return components[at].getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + type + "." + name(at), e);
        }
    }

    /** @throws JsonSyntaxException if a value is missing, or the record refuses the values */
    T create(@Nullable Object[] values) {
        for (int at = 0; at < values.length; at++) {
            if (values[at] == null) {
                values[at] = absent(at);
            }
        }
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new JsonSyntaxException(refusal(e.getCause()), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot create " + type, e);
        }
    }

    private String refusal(@Nullable Throwable cause) {
        return cause instanceof InvalidValueException invalid ? String.valueOf(invalid.getMessage())
                : "The values for " + type.getSimpleName() + " cannot be: one of its lists holds a null.";
    }

    private @Nullable Object absent(int at) {
        Class<?> kind = components[at].getType();
        if (kind == List.class) {
            return List.of();
        }
        if (kind == Map.class) {
            return Map.of();
        }
        if (kind.isPrimitive()) {
            return kind == boolean.class ? false : kind == int.class ? (Object) 0 : 0L;
        }
        if (MAY_LACK.contains(type.getSimpleName() + "." + name(at))) {
            return null;
        }
        throw new JsonSyntaxException(type.getSimpleName() + " lacks \"" + name(at) + "\".");
    }
}
