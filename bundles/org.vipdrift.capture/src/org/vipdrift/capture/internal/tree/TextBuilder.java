package org.vipdrift.capture.internal.tree;

import java.util.HexFormat;
import org.vipdrift.capture.TextLine;

/** Confined to one thread. Puts a line together as a text. */
final class TextBuilder implements TextLine {
    private final StringBuilder text = new StringBuilder();

    @Override
    public TextLine text(String piece) {
        text.append(piece);
        return this;
    }

    @Override
    public TextLine character(char c) {
        text.append(c);
        return this;
    }

    @Override
    public TextLine number(long value) {
        text.append(value);
        return this;
    }

    @Override
    public TextLine digits(long value, int count) {
        String all = Long.toString(value);
        text.repeat('0', Math.max(0, count - all.length())).append(all, Math.max(0, all.length() - count),
                all.length());
        return this;
    }

    @Override
    public TextLine hex(long value, int count) {
        text.append(HexFormat.of().toHexDigits(value, count));
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
