package org.vipdrift.cli.internal.packet;

import org.vipdrift.capture.TextLine;
import org.vipdrift.core.Printable;

/** Confined to one thread. A line whose texts stay within a line and between tabs, as tshark prints them. */
record ValueLine(LineBuffer line) implements TextLine {

    @Override
    public ValueLine text(String piece) {
        line.text(piece, ValueLine::inOneLine);
        return this;
    }

    private static String inOneLine(String text) {
        return Printable.clean(text.replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t"));
    }

    @Override
    public ValueLine character(char c) {
        line.character(c);
        return this;
    }

    @Override
    public ValueLine number(long value) {
        line.number(value);
        return this;
    }

    @Override
    public ValueLine digits(long value, int count) {
        line.digits(value, count);
        return this;
    }

    @Override
    public ValueLine hex(long value, int count) {
        line.hex(value, count);
        return this;
    }
}
