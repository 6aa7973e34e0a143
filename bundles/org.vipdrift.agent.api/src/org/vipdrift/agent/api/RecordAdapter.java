package org.vipdrift.agent.api;

import com.google.gson.Gson;
import com.google.gson.JsonSyntaxException;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/** Immutable. A record is a JSON object with its components by name; members nobody knows are skipped. */
final class RecordAdapter<T> extends TypeAdapter<T> {
    private final RecordShape<T> shape;

    private RecordAdapter(RecordShape<T> shape) {
        this.shape = shape;
    }

    @Override
    @NonNullByDefault({})
    public T read(JsonReader in) throws IOException {
        if (in.peek() != JsonToken.BEGIN_OBJECT) {
            throw new JsonSyntaxException("An object was expected at " + in.getPath() + ".");
        }
        @Nullable Object[] values = new @Nullable Object[shape.size()];
        in.beginObject();
        while (in.hasNext()) {
            int at = shape.indexOf(in.nextName());
            if (at < 0) {
                in.skipValue();
            } else {
                values[at] = member(in, at);
            }
        }
        in.endObject();
        return shape.create(values);
    }

    private @Nullable Object member(JsonReader in, int at) throws IOException {
        try {
            return shape.adapter(at).read(in);
        } catch (JsonSyntaxException e) {
            throw e;
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw new JsonSyntaxException("The value at " + in.getPath() + " is of the wrong kind.", e);
        }
    }

    @Override
    @NonNullByDefault({})
    public void write(JsonWriter out, T value) throws IOException {
        out.beginObject();
        for (int at = 0; at < shape.size(); at++) {
            out.name(shape.name(at));
            shape.adapter(at).write(out, shape.value(value, at));
        }
        out.endObject();
    }

    /** Takes all records under {@code org.vipdrift} that have no adapter of their own. */
    static final class Factory implements TypeAdapterFactory {

        @Override
        @NonNullByDefault({})
        @SuppressWarnings("unchecked")
        public <X> @Nullable TypeAdapter<X> create(Gson gson, TypeToken<X> token) {
            Class<?> type = token.getRawType();
            if (!type.isRecord() || !type.getName().startsWith("org.vipdrift.")) {
                return null;
            }
            return new RecordAdapter<>(new RecordShape<>((Class<X>) type, gson)).nullSafe();
        }
    }
}
