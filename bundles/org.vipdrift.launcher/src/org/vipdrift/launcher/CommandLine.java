package org.vipdrift.launcher;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Immutable. What was said on the command line, in Eclipse's words ("Eclipse runtime options").
 *
 * @param properties what the framework is to be told
 * @param all every word
 * @param rest the words that are not for the framework
 */
record CommandLine(Map<String, String> properties, List<String> all, List<String> rest) {
    private static final Map<String, String> FLAGS = Map.of("-clean", "osgi.clean", "-consoleLog",
            "eclipse.consoleLog");
    private static final Map<String, String> VALUES = Map.of("-nl", "osgi.nl", "-configuration",
            "osgi.configuration.area");

    static CommandLine of(String... words) {
        Map<String, String> properties = new HashMap<>();
        List<String> rest = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            String flag = FLAGS.get(words[i]);
            String value = VALUES.get(words[i]);
            if (flag != null) {
                properties.put(flag, "true");
            } else if (value != null && i + 1 < words.length) {
                properties.put(value, words[++i]);
            } else {
                rest.add(words[i]);
            }
        }
        return new CommandLine(Map.copyOf(properties), Arrays.asList(words), List.copyOf(rest));
    }
}
