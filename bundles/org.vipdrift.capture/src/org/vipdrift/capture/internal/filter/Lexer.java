package org.vipdrift.capture.internal.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vipdrift.capture.filter.DisplayFilter;
import org.vipdrift.capture.internal.filter.Token.Kind;
import org.vipdrift.core.Printable;

/** Confined to one call. Cuts a filter's text into tokens. */
final class Lexer {
    /** Longer ones before those they begin with. */
    private static final List<String> SYMBOLS = List.of("===", "!==", "==", "!=", "~=", ">=", "<=", "&&", "||", "^^",
            "..", "!", "~", ">", "<", "(", ")", "{", "}", ",");
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    /** All tokens, the last of kind {@link Kind#END}. */
    static List<Token> tokens(String text) throws Refusal {
        if (text.length() > DisplayFilter.LONGEST) {
            throw Refusal.at(DisplayFilter.LONGEST, text.length(),
                    "A filter has at most " + DisplayFilter.LONGEST + " characters.");
        }
        Lexer lexer = new Lexer(text);
        lexer.run();
        return lexer.tokens;
    }

    /** Whether values and names without quotes may have it. */
    static boolean isWordPart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "_.:-/".indexOf(c) >= 0;
    }

    private void run() throws Refusal {
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else {
                one();
            }
        }
        tokens.add(new Token(Kind.END, "", at, at));
    }

    private void one() throws Refusal {
        Optional<String> symbol = SYMBOLS.stream().filter(s -> text.startsWith(s, at)).findFirst();
        if (symbol.isPresent()) {
            add(Kind.SYMBOL, symbol.get(), at, at + symbol.get().length());
        } else if (text.charAt(at) == '"') {
            string(Kind.STRING, at + 1);
        } else if (text.startsWith("r\"", at) || text.startsWith("R\"", at)) {
            string(Kind.RAW_STRING, at + 2);
        } else if (isWordPart(text.charAt(at))) {
            word();
        } else {
            throw unexpected();
        }
    }

    private void add(Kind kind, String what, int start, int end) {
        tokens.add(new Token(kind, what, start, end));
        at = end;
    }

    private void word() {
        int end = at;
        while (end < text.length() && isWordPart(text.charAt(end)) && !text.startsWith("..", end)) {
            end++;
        }
        add(Kind.WORD, text.substring(at, end), at, end);
    }

    private void string(Kind kind, int from) throws Refusal {
        int end = from;
        while (end < text.length() && text.charAt(end) != '"') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        if (end >= text.length()) {
            throw Refusal.at(at, text.length(), "The closing quote is missing.");
        }
        add(kind, text.substring(from, end), at, end + 1);
    }

    private Refusal unexpected() {
        Token here = new Token(Kind.SYMBOL, "", at, at + Character.charCount(text.codePointAt(at)));
        return switch (text.charAt(at)) {
            case '=' -> Refusal.at(here, "One = compares nothing.", Optional.of("=="));
            case '&' -> Refusal.at(here, "One & joins nothing; there are no bit masks here.", Optional.of("&&"));
            case '|' -> Refusal.at(here, "One | joins nothing.", Optional.of("||"));
            case '\'' -> Refusal.at(here, "Text stands in double quotes.", Optional.of("\""));
            case '[', ']' -> Refusal.at(here, "There are no slices here; contains looks into text and bytes.");
            default -> Refusal.at(here, Printable.quoted(text.substring(here.start(), here.end()))
                    + " means nothing in a filter.");
        };
    }
}
