package org.vipdrift.capture.filter;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.vipdrift.capture.filter.Proposal.Kind;
import org.vipdrift.capture.internal.filter.Expectation;
import org.vipdrift.capture.internal.filter.Offer;

/** Finds what could be typed next. */
public final class Completion {
    private static final int MOST = 200;

    private Completion() {
    }

    /**
     * Proposals for the place of the caret, those that begin with the word before it first, then those that have it
     * within; at most {@value #MOST}. Each replaces the word the caret is in. Never throws.
     *
     * @param caret characters before it; outside of the text the nearest end counts
     */
    public static List<Proposal> at(String text, int caret) {
        int place = Math.clamp(caret, 0, text.length());
        int start = Expectation.wordStart(text, place);
        Stream<Proposal> words = proposals(text, start, place, Expectation.wordEnd(text, place));
        int symbol = Expectation.symbolStart(text, place);
        Stream<Proposal> symbols = symbol == place ? Stream.of()
                : proposals(text, symbol, place, place).filter(longer -> longer.text().length() > place - symbol);
        return Stream.concat(symbols, words).limit(MOST).toList();
    }

    private static Stream<Proposal> proposals(String text, int start, int caret, int end) {
        String typed = text.substring(start, caret).toLowerCase(Locale.ROOT);
        List<Offer> offers = Expectation.at(text.substring(0, start)).offers();
        Stream<Offer> beginning = offers.stream().filter(begins(typed));
        Stream<Offer> within = offers.stream().filter(begins(typed).negate().and(offer -> has(offer, typed)));
        return Stream.concat(beginning, within)
                .map(offer -> new Proposal(offer.kind(), start, end, offer.text(), offer.type(), offer.description()));
    }

    private static Predicate<Offer> begins(String typed) {
        return offer -> offer.text().toLowerCase(Locale.ROOT).startsWith(typed);
    }

    /** Fields and values are found by a part of their name or description too. */
    private static boolean has(Offer offer, String typed) {
        return offer.kind() != Kind.OPERATOR && typed.length() > 1
                && (offer.text() + " " + offer.description()).toLowerCase(Locale.ROOT).contains(typed);
    }
}
