package org.vipdrift.launcher;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Immutable. One bundle of the product.
 *
 * @param file its jar or folder
 * @param level the framework's start level at which it starts
 * @param start whether it is to be started though it does not ask to be
 */
record Plugin(Path file, int level, boolean start) {
    static final String SCHEME = "connect:";
    private static final String REFERENCE = "file:";

    /** @param entry of {@code osgi.bundles}: {@code reference:file:NAME@LEVEL:start}, level and start may be missing */
    static Plugin of(String entry, Path folder, int defaultLevel) {
        int from = entry.indexOf(REFERENCE) < 0 ? 0 : entry.indexOf(REFERENCE) + REFERENCE.length();
        String[] parts = entry.substring(from).split("[@:]");
        Path file = folder.resolve(parts[0]);
        boolean level = parts.length > 1 && Character.isDigit(parts[1].charAt(0));
        return new Plugin(file, level ? Integer.parseInt(parts[1]) : defaultLevel, entry.endsWith("start"));
    }

    /** What the framework knows it by. A folder is none of the class path: the framework reads it by itself. */
    String location() {
        return Files.isDirectory(file) ? "reference:" + file.toUri() : SCHEME + name();
    }

    String name() {
        return file.getFileName().toString();
    }
}
