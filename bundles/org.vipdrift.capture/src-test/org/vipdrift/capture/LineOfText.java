package org.vipdrift.capture;

import java.util.Locale;
import java.util.function.Consumer;

/** A line as a text, made the plain way. */
final class LineOfText implements TextLine {
    private String text = "";

    static String of(Consumer<TextLine> part) {
        LineOfText line = new LineOfText();
        part.accept(line);
        return line.text;
    }

    private LineOfText plus(String piece) {
        text += piece;
        return this;
    }

    @Override
    public TextLine text(String piece) {
        return plus(piece);
    }

    @Override
    public TextLine character(char c) {
        return plus(String.valueOf(c));
    }

    @Override
    public TextLine number(long value) {
        return plus(Long.toString(value));
    }

    @Override
    public TextLine digits(long value, int count) {
        return plus(last(String.format(Locale.ROOT, "%020d", value), count));
    }

    @Override
    public TextLine hex(long value, int count) {
        return plus(last(String.format(Locale.ROOT, "%016x", value), count));
    }

    private static String last(String all, int count) {
        return all.substring(all.length() - count);
    }
}
