package org.vipdrift.agent.api;

import com.google.gson.JsonSyntaxException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.function.Function;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.vipdrift.core.InvalidValueException;

/** Immutable. A value that is one JSON string. */
final class TextAdapter<T> extends TypeAdapter<T> {
    private final Function<String, T> parse;
    private final Function<T, String> format;

    private TextAdapter(Function<String, T> parse, Function<T, String> format) {
        this.parse = parse;
        this.format = format;
    }

    /** @param parse throws {@link InvalidValueException} for a text that cannot be */
    static <T> TypeAdapter<T> of(Function<String, T> parse, Function<T, String> format) {
        return new TextAdapter<>(parse, format).nullSafe();
    }

    @Override
    @NonNullByDefault({})
    public T read(JsonReader in) throws IOException {
        if (in.peek() != JsonToken.STRING) {
            throw new JsonSyntaxException("A text was expected at " + in.getPath() + ".");
        }
        try {
            return parse.apply(in.nextString());
        } catch (InvalidValueException e) {
            throw new JsonSyntaxException(e.getMessage(), e);
        }
    }

    @Override
    @NonNullByDefault({})
    public void write(JsonWriter out, T value) throws IOException {
        out.value(format.apply(value));
    }
}
