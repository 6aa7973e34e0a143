package org.vipdrift.capture.internal.filter;

import java.util.List;
import org.vipdrift.capture.internal.filter.Token.Kind;

/** Confined to one call. Goes through the tokens of a filter and stays at the last, the end. */
final class Cursor {
    private final List<Token> tokens;
    private int at;

    /** @param tokens the last of kind {@link Kind#END} */
    Cursor(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return tokens.get(at);
    }

    Token next() {
        Token token = tokens.get(at);
        at += token.kind() == Kind.END ? 0 : 1;
        return token;
    }

    /** Goes past this symbol or keyword if it is next. */
    boolean next(String what) {
        boolean is = peek().is(what);
        at += is ? 1 : 0;
        return is;
    }

    void expect(String what, String complaint) throws Refusal {
        if (!next(what)) {
            throw Refusal.at(peek(), complaint);
        }
    }

    /** Says why there may be nothing more, if there is. */
    void expectEnd() throws Refusal {
        Token token = peek();
        if (token.kind() == Kind.END) {
            return;
        }
        Token before = tokens.get(at - 1);
        if (token.is("(") && before.kind() == Kind.WORD) {
            throw Refusal.at(before, "There are no functions in this language.");
        }
        if (token.is(")")) {
            throw Refusal.at(token, "There is no opening bracket for this one.");
        }
        if (Relation.of(token).isPresent()) {
            throw Refusal.at(token, "Only one comparison at a time; join several with &&.");
        }
        throw Refusal.at(token, "This is one too many: tests are joined by && or ||.", Keywords.inCapitals(token));
    }
}
