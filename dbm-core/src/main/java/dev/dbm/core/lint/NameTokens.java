package dev.dbm.core.lint;

import dev.dbm.core.sql.SqlNames;
import dev.dbm.core.sql.Token;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.Namespace;
import dev.dbm.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A cursor over the tokens of one statement that knows names. */
final class NameTokens {
    private final List<Token> tokens;
    private int at;

    NameTokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    boolean isDone() {
        return at >= tokens.size();
    }

    Token next() {
        return tokens.get(at++);
    }

    Token peek() {
        return tokens.get(at);
    }

    boolean isWord(String word) {
        return !isDone() && peek().isWord(word);
    }

    boolean isSymbol(String symbol) {
        return !isDone() && peek().isSymbol(symbol);
    }

    /** Moves past these words if they stand here. */
    boolean take(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (at + i >= tokens.size() || !tokens.get(at + i).isWord(words[i])) {
                return false;
            }
        }
        at += words.length;
        return true;
    }

    boolean takeSymbol(String symbol) {
        if (!isSymbol(symbol)) {
            return false;
        }
        at++;
        return true;
    }

    /** Moves past one of these words; returns it in upper case, or nothing. */
    Optional<String> takeOneOf(List<String> words) {
        for (String word : words) {
            if (take(word)) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }

    /** Takes a name; empty if none stands here. */
    Optional<Identifier> name() {
        if (isDone()) {
            return Optional.empty();
        }
        Optional<Identifier> name = SqlNames.name(peek());
        if (name.isPresent()) {
            at++;
        }
        return name;
    }

    /** Takes a name that may have a namespace before it; without one it is taken for one of public. */
    Optional<QualifiedName> qualified() {
        List<Identifier> parts = new ArrayList<>();
        do {
            Optional<Identifier> part = name();
            if (part.isEmpty()) {
                return Optional.empty();
            }
            parts.add(part.get());
        } while (takeSymbol("."));
        Identifier last = parts.get(parts.size() - 1);
        return Optional.of(new QualifiedName(parts.size() > 1 ? parts.get(parts.size() - 2) : Namespace.PUBLIC, last));
    }

    /** Takes what stands up to the next comma or the end, brackets kept together. */
    List<Token> upToComma() {
        List<Token> taken = new ArrayList<>();
        int depth = 0;
        while (!isDone() && !(depth == 0 && isSymbol(","))) {
            Token token = next();
            depth += token.isSymbol("(") || token.isSymbol("[")
                    ? 1
                    : token.isSymbol(")") || token.isSymbol("]") ? -1 : 0;
            taken.add(token);
        }
        return taken;
    }
}
