package org.vipdrift.fuzz.targets;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.vipdrift.capture.Dissection;
import org.vipdrift.capture.Dissector;
import org.vipdrift.capture.FieldCatalog;
import org.vipdrift.capture.FieldInfo;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.SampleFrame;
import org.vipdrift.capture.filter.Compilation;
import org.vipdrift.capture.filter.Completion;
import org.vipdrift.capture.filter.DisplayFilter;
import org.vipdrift.capture.filter.FilterError;
import org.vipdrift.capture.filter.Proposal;
import org.vipdrift.fuzz.Claim;

/** What a person types: a filter that can be asked, or an error within the text. */
public final class FilterTarget extends TextTarget {
    private static final int MOST_FRAMES = 24;
    private static final List<String> WORDS = List.of("==", "!=", "===", "!==", "<=", ">=", "&&", "||", "^^", "..",
            "contains", "matches", "and", "or", "xor", "not", "in", "198.51.100.0/24", "02:00:5e:10:00:01", "fe80::/10",
            "0x1f", "r\"(a|b)*\"", "\\x40");
    private final List<Frame> frames = SampleFrame.all().stream().limit(MOST_FRAMES).map(SampleFrame::frame).toList();
    private final List<Dissection> packets = frames.stream().map(Dissector::dissect).toList();

    /** The filters that are compared with Wireshark's. */
    @Override
    Stream<String> texts() {
        return lines().stream().filter(line -> line.contains(" => ")).map(line -> line.split(" => ", 2)[0]);
    }

    private static List<String> lines() {
        try (InputStream in = DisplayFilter.class.getResourceAsStream("filters.txt")) {
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> dictionary() {
        return Stream.concat(WORDS.stream(), FieldCatalog.all().stream().map(FieldInfo::name)).toList();
    }

    @Override
    public int longest() {
        return 512;
    }

    @Override
    void read(String text) {
        complete(text);
        switch (DisplayFilter.compile(text)) {
            case Compilation.Refused(FilterError error) -> {
                Claim.that(0 <= error.start() && error.start() <= error.end() && error.end() <= text.length(),
                        () -> "an error outside of the text: " + error);
                Claim.that(!error.text().isBlank() && error.marker().length() <= text.length() + 1,
                        () -> "an error that says nothing: " + error);
            }
            case Compilation.Compiled(DisplayFilter filter) -> ask(filter);
        }
    }

    private static void complete(String text) {
        for (Proposal proposal : Completion.at(text, text.hashCode() % (text.length() + 1))) {
            Claim.that(0 <= proposal.start() && proposal.start() <= proposal.end() && proposal.end() <= text.length(),
                    () -> "a proposal outside of the text: " + proposal);
        }
    }

    /** It says the same of a packet of which it has only seen what it mentions; and it needs what it says it needs. */
    private void ask(DisplayFilter filter) {
        for (int i = 0; i < frames.size(); i++) {
            Dissection whole = packets.get(i);
            boolean passes = filter.test(whole);
            Claim.same(passes, filter.test(Dissector.dissect(frames.get(i), 0, filter.selection())),
                    () -> "packet by its selection");
            Claim.that(!passes || filter.needs().isEmpty() || filter.needs().stream()
                    .anyMatch(layer -> whole.fields(layer).findAny().isPresent()), () -> "passes without its needs");
        }
    }
}
