package org.vipdrift.capture.ui.internal.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vipdrift.capture.ArpDat;
import org.vipdrift.capture.Station;
import org.vipdrift.core.Printable;

/**
 * A file in which the stations of one network are kept, in arpwatch's form with IPv6 addresses beside. What is not whole
 * is put aside under another name, and what can be read of it counts.
 */
record StationFile(Path path) {
    private static final String SUFFIX = ".dat";
    private static final String ASIDE = ".damaged-";
    private static final long LONGEST = 32L << 20;
    private static final int MOST_FILES = 64;
    private static final int MOST_ASIDE = 8;
    private static final int LONGEST_NAME = 60;

    /**
     * What was kept.
     *
     * @param trouble a sentence if it was damaged
     */
    record Content(List<Station> stations, Optional<String> trouble) {
    }

    /** Every interface's name has a file name of its own, without anything a path could be made of. */
    static StationFile in(Path folder, String interfaceName) {
        StringBuilder name = new StringBuilder();
        for (byte octet : interfaceName.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = octet >= '0' && octet <= '9' || octet >= 'a' && octet <= 'z'
                    || octet >= 'A' && octet <= 'Z' || octet == '-' || octet == '_' || octet == '.' && !name.isEmpty();
            name.append(plain ? String.valueOf((char) octet) : "%%%02x".formatted(octet & 0xff));
        }
        boolean tooLong = name.length() > LONGEST_NAME;
        String shown = tooLong ? name.substring(0, LONGEST_NAME) + "-" + Integer.toHexString(name.toString().hashCode())
                : name.toString();
        return new StationFile(folder.resolve(shown + SUFFIX));
    }

    /** @throws IOException with a sentence if it is there and cannot be read: then it is not to be written, either */
    Content read() throws IOException {
        if (Files.notExists(path)) {
            return new Content(List.of(), Optional.empty());
        }
        if (!Files.isRegularFile(path) || Files.size(path) > LONGEST) {
            throw new IOException(
                    "The stations' file " + shown() + " is no file of ours: move it away, and stations are"
                            + " kept again.");
        }
        ArpDat read = ArpDat.readAll(new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1));
        return new Content(read.stations(),
                read.complaints().isEmpty() ? Optional.empty() : Optional.of(putAside(read)));
    }

    private String putAside(ArpDat read) throws IOException {
        Path aside = Stream.iterate(1, number -> number + 1)
                .map(number -> path.resolveSibling(path.getFileName() + ASIDE
                        + number))
                .filter(Files::notExists).findFirst().orElseThrow();
        Files.copy(path, aside, StandardCopyOption.COPY_ATTRIBUTES);
        bound(ASIDE, MOST_ASIDE);
        return "The stations' file " + shown() + " was damaged (" + read.complaints().getFirst() + ") and is kept as "
                + Printable.clean(String.valueOf(aside.getFileName())) + "; " + read.stations().size()
                + " stations could be read.";
    }

    /** In place of what was there, at once. @throws IOException with a sentence */
    void write(ArpDat stations) throws IOException {
        try {
            Files.createDirectories(path.getParent());
        } catch (IOException e) {
            throw new IOException(
                    "The folder for stations cannot be made: " + Printable.clean(String.valueOf(e.getMessage()))
                            + ". They are not kept until it can.",
                    e);
        }
        boolean fresh = Files.notExists(path);
        ArpDatFile.write(stations, path);
        if (fresh) {
            bound(SUFFIX, MOST_FILES);
        }
    }

    void delete() throws IOException {
        Files.deleteIfExists(path);
    }

    /** Of too many files of a kind those go that were written longest ago. */
    private void bound(String kind, int most) throws IOException {
        try (Stream<Path> all = Files.list(path.getParent())) {
            List<Path> ofKind = all.filter(file -> isOf(kind, file.getFileName().toString()))
                    .sorted(Comparator.comparingLong((Path file) -> file.toFile().lastModified()).reversed()).toList();
            for (Path old : ofKind.subList(Math.min(most, ofKind.size()), ofKind.size())) {
                Files.deleteIfExists(old);
            }
        }
    }

    private static boolean isOf(String kind, String name) {
        return kind.equals(SUFFIX) ? name.endsWith(SUFFIX) : name.contains(kind);
    }

    private String shown() {
        return Printable.quoted(path.toString());
    }
}
