package org.vipdrift.agent.api;

import com.google.gson.JsonSyntaxException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.Epoch;

/** Immutable. An epoch is a whole JSON number. */
final class EpochAdapter extends TypeAdapter<Epoch> {

    @Override
    @NonNullByDefault({})
    public @Nullable Epoch read(JsonReader in) throws IOException {
        if (in.peek() == JsonToken.NULL) {
            in.nextNull();
            return null;
        }
        try {
            return new Epoch(in.nextLong());
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new JsonSyntaxException("The epoch at " + in.getPath() + " is not a whole number from 0 up.", e);
        }
    }

    @Override
    @NonNullByDefault({})
    public void write(JsonWriter out, @Nullable Epoch epoch) throws IOException {
        if (epoch == null) {
            out.nullValue();
        } else {
            out.value(epoch.number());
        }
    }
}
