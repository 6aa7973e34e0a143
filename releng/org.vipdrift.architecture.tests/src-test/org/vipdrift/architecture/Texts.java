package org.vipdrift.architecture;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Compares the texts a bundle has, in its messages.properties and plugin.properties, with those it uses. */
final class Texts {
    private static final Pattern FIELD = Pattern.compile("static String (\\w+);");
    private static final Pattern IN_CODE = Pattern.compile("\\bMessages\\.(\\w+)");
    private static final Pattern IN_XML = Pattern.compile("\"%([\\w.-]+)\"");

    private Texts() {
    }

    /** What is wrong with the texts of the bundle in a folder, each as the end of a sentence about it. */
    static List<String> stray(Path bundle) {
        Set<String> declared = new TreeSet<>();
        Set<String> inCode = new TreeSet<>();
        Set<String> messages = new TreeSet<>();
        for (Path file : files(bundle.resolve("src"))) {
            switch (String.valueOf(file.getFileName())) {
                case "messages.properties" -> messages.addAll(keys(file));
                case "Messages.java" -> declared.addAll(names(FIELD, file));
                case String name when name.endsWith(".java") -> inCode.addAll(names(IN_CODE, file));
                default -> {
                }
            }
        }
        declared.addAll(messages);
        Set<String> inXml = names(IN_XML, bundle.resolve("plugin.xml"));
        Set<String> plugin = keys(bundle.resolve("plugin.properties"));
        return Stream.of(told(declared, inCode, "has the text %s, which nobody uses"),
                told(plugin, inXml, "has the text %s, which nobody uses"),
                told(inCode, messages, "uses the text %s, which is not there"),
                told(inXml, plugin, "uses the text %s, which is not there")).flatMap(lines -> lines).toList();
    }

    private static Stream<String> told(Set<String> names, Set<String> others, String sentence) {
        return names.stream().filter(name -> !others.contains(name)).map(sentence::formatted);
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> names(Pattern pattern, Path file) {
        Set<String> names = new TreeSet<>();
        try {
            if (Files.exists(file)) {
                pattern.matcher(Files.readString(file)).results().forEach(found -> names.add(found.group(1)));
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> keys(Path file) {
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                properties.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }
}
