package org.vipdrift.capture.internal.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.vipdrift.capture.internal.filter.Token.Kind;

/**
 * Confined to one call. Reads a filter by recursive descent, at most {@value #DEEPEST} brackets and negations deep.
 *
 * <pre>
 * filter  = or END
 * or      = xor { ("||" | "or") xor }
 * xor     = and { ("^^" | "xor") and }
 * and     = not { ("&amp;&amp;" | "and") not }
 * not     = ("!" | "not") not | "(" or ")" | test
 * test    = FIELD [ RELATION ( FIELD | value ) | ["not"] "in" set ]
 * set     = "{" element { "," element } "}"
 * element = value [ ".." value ]
 * value   = WORD | STRING
 * </pre>
 */
public final class Parser {
    private static final int DEEPEST = 100;
    private final List<Token> tokens;
    private int at;
    private int depth;

    private Parser(List<Token> tokens) {
        this.tokens = tokens;
    }

    public static Syntax parse(String text) throws Refusal {
        Parser parser = new Parser(Lexer.tokens(text));
        Syntax filter = parser.or();
        Token rest = parser.next();
        if (rest.kind() != Kind.END) {
            throw parser.surplus(rest);
        }
        return filter;
    }

    private Syntax or() throws Refusal {
        return joined("||", "or", Syntax.Or::new, Parser::xor);
    }

    private Syntax xor() throws Refusal {
        return joined("^^", "xor", Syntax.Xor::new, Parser::and);
    }

    private Syntax and() throws Refusal {
        return joined("&&", "and", Syntax.And::new, Parser::not);
    }

    private Syntax joined(String symbol, String word, Function<List<Syntax>, Syntax> join, Rule operand)
            throws Refusal {
        List<Syntax> parts = new ArrayList<>();
        parts.add(operand.read(this));
        while (peek().isOneOf(symbol, word)) {
            next();
            parts.add(operand.read(this));
        }
        return parts.size() == 1 ? parts.getFirst() : join.apply(List.copyOf(parts));
    }

    private Syntax not() throws Refusal {
        if (!peek().isOneOf("!", "not") && !peek().is("(")) {
            return test();
        }
        Token opening = next();
        if (++depth > DEEPEST) {
            throw Refusal.at(opening, "Brackets and negations may be nested " + DEEPEST + " deep, not deeper.");
        }
        Syntax inner = opening.is("(") ? or() : new Syntax.Not(not());
        if (opening.is("(")) {
            expect(")", "A closing bracket is missing here.");
        }
        depth--;
        return inner;
    }

    private Syntax test() throws Refusal {
        Token field = next();
        if (field.kind() != Kind.WORD || isKeyword(field)) {
            throw Refusal.at(field, field.isString() ? "A text alone is no test; a field comes first."
                    : "A field belongs here, not " + field.shown() + ".");
        }
        if (peek().is("in") || peek().is("not")) {
            return member(field);
        }
        Optional<Relation> relation = Relation.of(peek());
        if (relation.isEmpty()) {
            return new Syntax.Exists(field);
        }
        return new Syntax.Compares(field, relation.get(), next(), value());
    }

    private Syntax member(Token field) throws Refusal {
        boolean negated = peek().is("not");
        if (negated) {
            next();
        }
        expect("in", "The word in belongs here, as in: ip.ttl not in {1, 255}.");
        expect("{", "A set belongs here, as in: ip.ttl in {1, 64 .. 255}.");
        List<Syntax.Element> elements = new ArrayList<>();
        do {
            elements.add(element());
        } while (next(","));
        expect("}", "A comma or the set's closing brace is missing here.");
        Syntax member = new Syntax.Member(field, List.copyOf(elements));
        return negated ? new Syntax.Not(member) : member;
    }

    private Syntax.Element element() throws Refusal {
        Token low = value();
        return new Syntax.Element(low, next("..") ? Optional.of(value()) : Optional.empty());
    }

    private Token value() throws Refusal {
        Token value = next();
        if (!value.isString() && (value.kind() != Kind.WORD || isKeyword(value))) {
            throw Refusal.at(value, "A value belongs here, not " + value.shown() + ".");
        }
        return value;
    }

    private Refusal surplus(Token token) {
        Token before = tokens.get(Math.max(0, at - 2));
        if (token.is("(") && before.kind() == Kind.WORD) {
            return Refusal.at(before, "There are no functions in this language.");
        }
        if (token.is(")")) {
            return Refusal.at(token, "There is no opening bracket for this one.");
        }
        if (Relation.of(token).isPresent()) {
            return Refusal.at(token, "Only one comparison at a time; join several with &&.");
        }
        return Refusal.at(token, "This is one too many: tests are joined by && or ||.", Keywords.inCapitals(token));
    }

    private static boolean isKeyword(Token token) {
        return Keywords.ALL.contains(token.text()) || Relation.of(token).isPresent();
    }

    private void expect(String what, String complaint) throws Refusal {
        if (!next(what)) {
            throw Refusal.at(peek(), complaint);
        }
    }

    private boolean next(String what) {
        boolean is = peek().is(what);
        at += is ? 1 : 0;
        return is;
    }

    private Token peek() {
        return tokens.get(at);
    }

    /** Stays at the end. */
    private Token next() {
        Token token = tokens.get(at);
        at += token.kind() == Kind.END ? 0 : 1;
        return token;
    }

    /** A line of the grammar. */
    @FunctionalInterface
    private interface Rule {
        Syntax read(Parser parser) throws Refusal;
    }
}
