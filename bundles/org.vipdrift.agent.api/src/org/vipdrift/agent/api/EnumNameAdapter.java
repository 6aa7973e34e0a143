package org.vipdrift.agent.api;

import com.google.gson.Gson;
import com.google.gson.JsonSyntaxException;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Arrays;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.Printable;

/** Immutable. Enums of this project travel by name; the JSON-RPC library would send their numbers. */
final class EnumNameAdapter<T extends Enum<T>> extends TypeAdapter<T> {
    private final Class<T> type;

    private EnumNameAdapter(Class<T> type) {
        this.type = type;
    }

    @Override
    @NonNullByDefault({})
    public T read(JsonReader in) throws IOException {
        String name = in.nextString();
        return Arrays.stream(type.getEnumConstants()).filter(c -> c.name().equals(name)).findFirst()
                .orElseThrow(() -> new JsonSyntaxException(Printable.quoted(name) + " is none of "
                        + Arrays.toString(type.getEnumConstants()) + "."));
    }

    @Override
    @NonNullByDefault({})
    public void write(JsonWriter out, T value) throws IOException {
        out.value(value.name());
    }

    /** Takes all enums under {@code org.vipdrift}. */
    static final class Factory implements TypeAdapterFactory {

        @Override
        @NonNullByDefault({})
        @SuppressWarnings({"unchecked", "rawtypes"})
        public <X> @Nullable TypeAdapter<X> create(Gson gson, TypeToken<X> token) {
            Class<?> type = token.getRawType();
            if (!type.isEnum() || !type.getName().startsWith("org.vipdrift.")) {
                return null;
            }
            return new EnumNameAdapter(type).nullSafe();
        }
    }
}
