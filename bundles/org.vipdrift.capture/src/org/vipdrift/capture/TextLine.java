package org.vipdrift.capture;

/**
 * Confined to one thread. A line that is being written piece by piece, straight to where it belongs: for a million
 * packets that is far less work than a text for each.
 */
public interface TextLine {

    /** What packets and people supplied may be in it; whoever shows the line makes it printable. */
    TextLine text(String piece);

    TextLine character(char c);

    /** A decimal number. */
    TextLine number(long value);

    /** The lowest decimal digits of a number that is not negative, with zeros in front. */
    TextLine digits(long value, int count);

    /** The lowest hexadecimal digits of a number, in lower case, with zeros in front. */
    TextLine hex(long value, int count);
}
