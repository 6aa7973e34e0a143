package org.vipdrift.cli.internal.line;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.vipdrift.core.InvalidValueException;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Immutable. The words of one run, by name; an option counts wherever it stands between the verbs. */
public final class Line {
    private final List<ParseResult> levels;

    Line(List<ParseResult> levels) {
        this.levels = List.copyOf(levels);
    }

    public boolean flag(String name) {
        return values(name).findAny().isPresent();
    }

    public Optional<String> option(String name) {
        return values(name).reduce((first, last) -> last);
    }

    /** The option's value in its own type. */
    public <T> Optional<T> option(String name, Function<String, T> form) throws UsageException {
        Optional<String> text = option(name);
        return text.isEmpty() ? Optional.empty() : Optional.of(read(text.get(), form));
    }

    /** The values of an option that may be given more than once. */
    public <T> List<T> options(String name, Function<String, T> form) throws UsageException {
        return read(values(name).toList(), form);
    }

    /** The word at a position, which the grammar requires. */
    public <T> T word(int index, Function<String, T> form) throws UsageException {
        return read(words().get(index), form);
    }

    public <T> Optional<T> optionalWord(int index, Function<String, T> form) throws UsageException {
        List<String> words = words();
        return index < words.size() ? Optional.of(read(words.get(index), form)) : Optional.empty();
    }

    public <T> List<T> words(Function<String, T> form) throws UsageException {
        return read(words(), form);
    }

    private List<String> words() {
        return levels.getLast().matchedPositionals().stream().map(PositionalParamSpec::stringValues)
                .flatMap(List::stream).toList();
    }

    private Stream<String> values(String name) {
        return levels.stream().filter(level -> level.hasMatchedOption(name))
                .flatMap(level -> level.matchedOption(name).stringValues().stream());
    }

    private static <T> List<T> read(List<String> texts, Function<String, T> form) throws UsageException {
        List<T> values = new java.util.ArrayList<>(texts.size());
        for (String text : texts) {
            values.add(read(text, form));
        }
        return values;
    }

    private static <T> T read(String text, Function<String, T> form) throws UsageException {
        try {
            return form.apply(text);
        } catch (InvalidValueException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }
}
