package org.vipdrift.capture.filter;

import java.util.Set;
import java.util.function.Predicate;
import org.vipdrift.capture.Dissection;
import org.vipdrift.capture.FieldSelection;
import org.vipdrift.capture.filter.Compilation.Compiled;
import org.vipdrift.capture.filter.Compilation.Refused;
import org.vipdrift.capture.internal.filter.Checker;
import org.vipdrift.capture.internal.filter.Mentions;
import org.vipdrift.capture.internal.filter.Needs;
import org.vipdrift.capture.internal.filter.Parser;
import org.vipdrift.capture.internal.filter.Refusal;
import org.vipdrift.capture.internal.filter.Syntax;

/**
 * Immutable. A display filter in the language of wireshark-filter(4), version 4, without slices, functions, arithmetic
 * and layer numbers: {@code arp.opcode == 2 && arp.src.hw_mac == 02:00:5e:10:00:01}.
 *
 * <p>A field may occur several times in a packet. {@code ==}, {@code <}, {@code contains} and so on hold if they hold
 * for one of them, {@code !=} and {@code ===} if they hold for all. Of a field that is not there nothing holds.
 */
public final class DisplayFilter {
    /** Characters a filter may have. */
    public static final int LONGEST = 4096;
    /** What an empty text means. */
    public static final DisplayFilter ALL = new DisplayFilter("", packet -> true, Set.of(),
            FieldSelection.NONE);
    private final String text;
    private final Predicate<Dissection> test;
    private final Set<String> needs;
    private final FieldSelection selection;

    private DisplayFilter(String text, Predicate<Dissection> test, Set<String> needs, FieldSelection selection) {
        this.text = text;
        this.test = test;
        this.needs = needs;
        this.selection = selection;
    }

    /** Never throws; a blank text lets every packet pass. */
    public static Compilation compile(String text) {
        if (text.isBlank()) {
            return new Compiled(ALL);
        }
        try {
            Syntax syntax = Parser.parse(text);
            return new Compiled(new DisplayFilter(text, Checker.check(syntax), Needs.of(syntax),
                    FieldSelection.of(Mentions.of(syntax))));
        } catch (Refusal e) {
            return new Refused(e.error());
        }
    }

    /** As it was written. */
    public String text() {
        return text;
    }

    /** Whether the packet passes; the dissection must have its fields. */
    public boolean test(Dissection packet) {
        return test.test(packet);
    }

    /**
     * Names of layers one of which every packet has that passes; what has none of them need not be dissected. Empty if
     * nothing is known.
     */
    public Set<String> needs() {
        return needs;
    }

    /** The fields a dissection must have to be tested; one that has no others is several times faster. */
    public FieldSelection selection() {
        return selection;
    }

    @Override
    public String toString() {
        return text;
    }
}
