package dev.dbm.core.kind;

import dev.dbm.core.sql.SqlNames;
import dev.dbm.core.sql.Token;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.SqlExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether two queries differ in nothing but what they call their columns. */
public final class OutputNames {
    /** What ends a list of columns. */
    private static final Set<String> BEHIND = Set.of(
            "from",
            "where",
            "group",
            "having",
            "window",
            "union",
            "intersect",
            "except",
            "order",
            "limit",
            "offset",
            "fetch",
            "for");

    private OutputNames() {}

    /**
     * Returns whether two queries are the same by tokens but for these names behind {@code AS} in the list of columns; false also where the tokens leave it
     * open, as where rows are put in the order of a column of one of these names: it is a column of the query or of a table.
     */
    public static boolean onlyDiffer(SqlExpression one, SqlExpression other, Set<Identifier> names) {
        Optional<List<Token>> left = unnamed(one, names);
        Optional<List<Token>> right = unnamed(other, names);
        if (left.isEmpty()
                || right.isEmpty()
                || left.get().size() != right.get().size()) {
            return false;
        }
        for (int at = 0; at < left.get().size(); at++) {
            if (!left.get().get(at).sameAs(right.get().get(at))) {
                return false;
            }
        }
        return true;
    }

    /** Returns the tokens of a query without the names of its columns; empty if there is no list of columns outside parentheses, or one of the names stands behind {@code ORDER BY}. */
    private static Optional<List<Token>> unnamed(SqlExpression query, Set<Identifier> names) {
        List<Token> left = new ArrayList<>();
        int depth = 0;
        boolean inList = false;
        boolean behind = false;
        boolean ordered = false;
        for (Token token : Token.listOf(query.text())) {
            if (token.isSymbol("(") || token.isSymbol("[")) {
                depth++;
            } else if (token.isSymbol(")") || token.isSymbol("]")) {
                depth--;
            }
            boolean outside = depth == 0;
            boolean ends = outside && BEHIND.stream().anyMatch(token::isWord);
            // IS DISTINCT FROM is an operator.
            if (inList && ends && !left.getLast().isWord("distinct")) {
                removeName(left);
                inList = false;
                behind = true;
            } else if (inList && outside && token.isSymbol(",")) {
                removeName(left);
            } else if (outside && !inList && !behind && token.isWord("select")) {
                inList = true;
            } else if (ordered && SqlNames.name(token).filter(names::contains).isPresent()) {
                return Optional.empty();
            }
            ordered |= behind && outside && token.isWord("order");
            left.add(token);
        }
        if (inList) {
            removeName(left);
        }
        return inList || behind ? Optional.of(left) : Optional.empty();
    }

    private static void removeName(List<Token> tokens) {
        if (tokens.size() >= 2 && tokens.get(tokens.size() - 2).isWord("as")) {
            tokens.removeLast();
            tokens.removeLast();
        }
    }
}
