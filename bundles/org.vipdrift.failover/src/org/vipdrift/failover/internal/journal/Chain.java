package org.vipdrift.failover.internal.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.vipdrift.failover.internal.journal.LineReader.Raw;

/** Confined to one thread. Walks along a journal file, link by link, and remembers the first thing that is wrong. */
final class Chain {

    private final Path file;
    private long lines;
    private String last = Line.START;
    private String problem = "";

    private Chain(Path file) {
        this.file = file;
    }

    /**
     * @param problem the first, as a sentence; empty if every line is whole and follows from the one before
     */
    record Verdict(long lines, String problem) {
    }

    /** Reads everything; the consumer gets the entries of genuine lines. No file is an empty journal. */
    static Verdict walk(Path file, Consumer<String> entries) throws IOException {
        Chain chain = new Chain(file);
        if (Files.exists(file)) {
            chain.walk(entries);
        }
        return new Verdict(chain.lines, chain.problem);
    }

    private void walk(Consumer<String> entries) throws IOException {
        try (LineReader reader = new LineReader(file)) {
            for (Raw raw = reader.next(); raw != null; raw = reader.next()) {
                lines++;
                step(raw, entries);
            }
        }
    }

    private void step(Raw raw, Consumer<String> entries) {
        Optional<Line> line = raw.tooLong() ? Optional.empty() : Line.parse(raw.text());
        if (!raw.ended() && line.filter(Line::isGenuine).isEmpty()) {
            problem("is torn: it was being written when the machine or the program stopped; what it began to say is lost");
        } else if (line.isEmpty()) {
            problem("is no journal line");
        } else if (!line.get().isGenuine()) {
            problem("was changed after it was written: its hash is not that of its content");
        } else {
            follow(line.get());
            entries.accept(line.get().entry());
        }
    }

    private void follow(Line line) {
        if (!line.previous().equals(last)) {
            problem("does not follow from the line before it: lines were removed, added or exchanged");
        }
        last = line.hash();
    }

    private void problem(String what) {
        if (problem.isEmpty()) {
            problem = "Line " + lines + " of " + file + " " + what + ".";
        }
    }
}
