package org.vipdrift.ui.common;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Immutable. One column of a {@link RowTable}, as data.
 *
 * @param id stable, unique in its table: widths and sorting are remembered under it
 * @param width in pixels, what it would like
 * @param least what it can do with; if that is less, it also takes its part of what a wide table leaves over. Where no
 *            column can do with less, the widest does, with its half
 * @param yields whether it gives way before others do
 * @param look how its cells are set
 * @param hasIcon whether any of its cells may have an icon
 * @param tip more than the cell says, shown while the pointer rests on it; empty for nothing more
 */
public record Column<T>(String id, String title, int width, int least, boolean yields, Look look,
        Function<T, String> text, Comparator<T> order, boolean hasIcon, Function<T, Optional<Icon>> icon,
        Function<T, Tone> tone, Function<T, String> tip) {

    /** TEXT: left, in the usual font. NUMBER: right. CODE: left, in a font whose characters are equally wide. */
    public enum Look {
        TEXT, NUMBER, CODE
    }

    /** A column of text that sorts by its text. */
    public static <T> Column<T> of(String id, String title, int width, Function<T, String> text) {
        return new Column<>(id, title, width, width, false, Look.TEXT, text,
                new KeyOrder<>(text, String.CASE_INSENSITIVE_ORDER),
                false, row -> Optional.empty(),
                row -> Tone.PLAIN, row -> "");
    }

    /** Can do with this width, in pixels, and takes its part of what a wide table leaves over. */
    public Column<T> least(int newLeast) {
        return new Column<>(id, title, width, newLeast, yields, look, text, order, hasIcon, icon, tone, tip);
    }

    /** Can do with this width, and does before any other column gets less than it would like. */
    public Column<T> yielding(int newLeast) {
        return new Column<>(id, title, width, newLeast, true, look, text, order, hasIcon, icon, tone, tip);
    }

    public Column<T> as(Look newLook) {
        return new Column<>(id, title, width, least, yields, newLook, text, order, hasIcon, icon, tone, tip);
    }

    /** Sorts by a key, made once for each row and sorting. */
    public <K extends Comparable<? super K>> Column<T> sortedBy(Function<T, K> key) {
        return sorted(new KeyOrder<>(key, Comparator.naturalOrder()));
    }

    public Column<T> sorted(Comparator<T> newOrder) {
        return new Column<>(id, title, width, least, yields, look, text, newOrder, hasIcon, icon, tone, tip);
    }

    public Column<T> icon(Function<T, Icon> newIcon) {
        return optionalIcon(newIcon.andThen(Optional::of));
    }

    public Column<T> optionalIcon(Function<T, Optional<Icon>> newIcon) {
        return new Column<>(id, title, width, least, yields, look, text, order, true, newIcon, tone, tip);
    }

    public Column<T> tone(Function<T, Tone> newTone) {
        return new Column<>(id, title, width, least, yields, look, text, order, hasIcon, icon, newTone, tip);
    }

    /** Says more while the pointer rests on a cell. */
    public Column<T> tip(Function<T, String> newTip) {
        return new Column<>(id, title, width, least, yields, look, text, order, hasIcon, icon, tone, newTip);
    }

    /** Functions cannot be compared: a column is equal to itself alone. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
