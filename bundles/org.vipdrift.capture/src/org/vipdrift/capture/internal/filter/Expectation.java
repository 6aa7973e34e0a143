package org.vipdrift.capture.internal.filter;

import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.capture.FieldCatalog;
import org.vipdrift.capture.FieldInfo;

/**
 * What may follow the start of a filter, which need not be without mistakes.
 *
 * <pre>
 * FIELD ------name------> RELATION --- == ---> VALUE ---value--> JOINT
 *   ^  (stays on ! and ()     |                                  ^   |
 *   |                         +-- in {--> ELEMENT --value--> MORE} } |
 *   |                         |               ^----- , .. -----+     |
 *   +-------- &amp;&amp; || ----------+----------------------- &amp;&amp; || --------+
 * </pre>
 */
public final class Expectation {
    private Place place = Place.FIELD;
    private @Nullable FieldInfo field;
    private boolean negated;

    private enum Place {
        FIELD, RELATION, VALUE, ELEMENT, MORE, JOINT, NOTHING
    }

    private Expectation() {
    }

    /** Where the word around the caret starts. */
    public static int wordStart(String text, int caret) {
        int start = caret;
        while (start > 0 && isPart(text, start - 1)) {
            start--;
        }
        return start;
    }

    /** Where the operator before the caret starts that may not be whole yet; the caret if there is none. */
    public static int symbolStart(String text, int caret) {
        int start = caret;
        while (start > 0 && "=!<>~&|^".indexOf(text.charAt(start - 1)) >= 0) {
            start--;
        }
        Place before = at(text.substring(0, start)).place;
        return before == Place.RELATION || before == Place.JOINT ? start : caret;
    }

    public static int wordEnd(String text, int caret) {
        int end = caret;
        while (end < text.length() && isPart(text, end)) {
            end++;
        }
        return end;
    }

    /** Two dots are an operator, not part of a word. */
    private static boolean isPart(String text, int at) {
        return Lexer.isWordPart(text.charAt(at)) && !text.startsWith("..", at)
                && !(at > 0 && text.startsWith("..", at - 1));
    }

    /** @param before the text up to the word at the caret; within a string nothing is expected */
    public static Expectation at(String before) {
        Expectation expectation = new Expectation();
        try {
            Lexer.tokens(before).forEach(expectation::take);
        } catch (Refusal e) {
            expectation.place = Place.NOTHING;
        }
        return expectation;
    }

    public List<Offer> offers() {
        Optional<FieldInfo> known = Optional.ofNullable(field);
        return switch (place) {
            case FIELD -> Offers.fields();
            case RELATION -> known.map(f -> Offers.relations(f, negated)).orElse(List.of());
            case VALUE, ELEMENT -> known.map(f -> Offers.values(f, place == Place.VALUE)).orElse(List.of());
            case MORE -> Offers.MORE;
            case JOINT -> Offers.JOINTS;
            case NOTHING -> List.of();
        };
    }

    private void take(Token token) {
        if (token.kind() == Token.Kind.END) {
            return;
        }
        place = switch (place) {
            case FIELD -> field(token);
            case RELATION -> relation(token);
            case VALUE -> Place.JOINT;
            case ELEMENT -> token.is("{") ? Place.ELEMENT : Place.MORE;
            case MORE -> token.is("}") ? Place.JOINT : Place.ELEMENT;
            case JOINT -> token.is(")") ? Place.JOINT : Place.FIELD;
            case NOTHING -> Place.NOTHING;
        };
    }

    private Place field(Token token) {
        if (token.isOneOf("!", "not") || token.is("(")) {
            return Place.FIELD;
        }
        field = FieldCatalog.named(token.text()).orElse(null);
        negated = false;
        return Place.RELATION;
    }

    private Place relation(Token token) {
        if (token.is("not")) {
            negated = true;
            return Place.RELATION;
        }
        if (token.is("in")) {
            return Place.ELEMENT;
        }
        return Relation.of(token).isPresent() ? Place.VALUE : token.is(")") ? Place.JOINT : Place.FIELD;
    }
}
