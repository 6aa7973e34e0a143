package org.vipdrift.cli.internal.text;

import org.vipdrift.core.Printable;

/** A piece of a table: printable text with a tone. */
public record Cell(String text, Tone tone) {

    public Cell {
        text = Printable.clean(text);
    }

    public static Cell of(Object value) {
        return new Cell(value.toString(), Tone.PLAIN);
    }

    /** A dash that says "nothing here". */
    public static Cell none() {
        return new Cell("-", Tone.QUIET);
    }
}
