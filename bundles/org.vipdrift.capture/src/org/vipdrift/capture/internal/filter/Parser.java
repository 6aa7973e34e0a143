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
    private final Cursor tokens;
    private int depth;

    private Parser(Cursor tokens) {
        this.tokens = tokens;
    }

    public static Syntax parse(String text) throws Refusal {
        Parser parser = new Parser(new Cursor(Lexer.tokens(text)));
        Syntax filter = parser.or();
        parser.tokens.expectEnd();
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
        while (tokens.peek().isOneOf(symbol, word)) {
            tokens.next();
            parts.add(operand.read(this));
        }
        return parts.size() == 1 ? parts.getFirst() : join.apply(List.copyOf(parts));
    }

    private Syntax not() throws Refusal {
        if (!tokens.peek().isOneOf("!", "not") && !tokens.peek().is("(")) {
            return test();
        }
        Token opening = tokens.next();
        if (++depth > DEEPEST) {
            throw Refusal.at(opening, "Brackets and negations may be nested " + DEEPEST + " deep, not deeper.");
        }
        Syntax inner = opening.is("(") ? or() : new Syntax.Not(not());
        if (opening.is("(")) {
            tokens.expect(")", "A closing bracket is missing here.");
        }
        depth--;
        return inner;
    }

    private Syntax test() throws Refusal {
        Token field = tokens.next();
        if (field.kind() != Kind.WORD || isKeyword(field)) {
            throw Refusal.at(field, field.isString() ? "A text alone is no test; a field comes first."
                    : "A field belongs here, not " + field.shown() + ".");
        }
        if (tokens.peek().is("in") || tokens.peek().is("not")) {
            return member(field);
        }
        Optional<Relation> relation = Relation.of(tokens.peek());
        if (relation.isEmpty()) {
            return new Syntax.Exists(field);
        }
        return new Syntax.Compares(field, relation.get(), tokens.next(), value());
    }

    private Syntax member(Token field) throws Refusal {
        boolean negated = tokens.next("not");
        tokens.expect("in", "The word in belongs here, as in: ip.ttl not in {1, 255}.");
        tokens.expect("{", "A set belongs here, as in: ip.ttl in {1, 64 .. 255}.");
        List<Syntax.Element> elements = new ArrayList<>();
        do {
            elements.add(element());
        } while (tokens.next(","));
        tokens.expect("}", "A comma or the set's closing brace is missing here.");
        Syntax member = new Syntax.Member(field, List.copyOf(elements));
        return negated ? new Syntax.Not(member) : member;
    }

    private Syntax.Element element() throws Refusal {
        Token low = value();
        return new Syntax.Element(low, tokens.next("..") ? Optional.of(value()) : Optional.empty());
    }

    private Token value() throws Refusal {
        Token value = tokens.next();
        if (!value.isString() && (value.kind() != Kind.WORD || isKeyword(value))) {
            throw Refusal.at(value, "A value belongs here, not " + value.shown() + ".");
        }
        return value;
    }

    private static boolean isKeyword(Token token) {
        return Keywords.ALL.contains(token.text()) || Relation.of(token).isPresent();
    }

    /** A line of the grammar. */
    @FunctionalInterface
    private interface Rule {
        Syntax read(Parser parser) throws Refusal;
    }
}
