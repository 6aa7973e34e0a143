package org.vipdrift.bench;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Immutable. What the console said of itself (org.vipdrift.bench.console), once for each of its lives. */
record Runs(List<JsonObject> lives) {

    /** Those in NAME1.json, NAME2.json, ... */
    static Runs read(Path folder, String name) throws IOException {
        List<JsonObject> lives = new ArrayList<>();
        for (int i = 1; Files.exists(folder.resolve(name + i + ".json")); i++) {
            lives.add(JsonParser.parseString(Files.readString(folder.resolve(name + i + ".json"))).getAsJsonObject());
        }
        return new Runs(List.copyOf(lives));
    }

    Runs after(int first) {
        return new Runs(lives.subList(first, lives.size()));
    }

    Spread spread(String name) {
        return new Spread(lives.stream().map(life -> life.get(name).getAsDouble()).toList());
    }

    double first(String name) {
        return lives.getFirst().get(name).getAsDouble();
    }

    double sum(String name) {
        return lives.stream().mapToDouble(life -> life.get(name).getAsDouble()).sum();
    }
}
