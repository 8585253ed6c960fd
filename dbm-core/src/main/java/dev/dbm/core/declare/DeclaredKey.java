package dev.dbm.core.declare;

import dev.dbm.schema.NullsOrder;
import dev.dbm.schema.SortOrder;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * One key of an index as the annotation writes it, in its parts: a name or an expression, then what may follow it in CREATE INDEX.
 *
 * @param name the name of a component, or of a column in SQL, as written; empty for an expression
 * @param expression the expression without the parentheses around it; empty for a name
 * @param collation the collation's name as written, empty if none
 * @param operatorClass the operator class as written, empty if none
 * @param parameters the operator class's parameters
 * @param order the direction, if written
 * @param nulls where nulls stand, if written
 */
record DeclaredKey(
        String name,
        String expression,
        String collation,
        String operatorClass,
        SequencedMap<String, String> parameters,
        Optional<SortOrder> order,
        Optional<NullsOrder> nulls) {

    /**
     * Takes a key apart.
     *
     * @throws IllegalArgumentException if the text is no key; the message says why
     */
    static DeclaredKey parse(String text) {
        return new Parser(text.strip()).parse();
    }

    private static final class Parser {
        private final String text;
        private int at;

        Parser(String text) {
            this.text = text;
        }

        DeclaredKey parse() {
            String name = "";
            String expression = "";
            if (peek() == '(') {
                int close = closing();
                expression = text.substring(at + 1, close).strip();
                moveTo(close + 1);
            } else {
                int start = at;
                String written = qualifiedName();
                if (peek() == '(') {
                    int close = closing();
                    expression = text.substring(start, close + 1);
                    moveTo(close + 1);
                } else {
                    name = written;
                }
            }
            String collation = takeWord("collate") ? qualifiedName() : "";
            String operatorClass = "";
            SequencedMap<String, String> parameters = Collections.emptySortedMap();
            if (at < text.length() && !atOrder()) {
                operatorClass = qualifiedName();
                parameters = peek() == '(' ? parameters() : parameters;
            }
            Optional<SortOrder> order = order();
            Optional<NullsOrder> nulls = nulls();
            if (at < text.length()) {
                throw new IllegalArgumentException("what is \"%s\"?".formatted(text.substring(at)));
            }
            return new DeclaredKey(name, expression, collation, operatorClass, parameters, order, nulls);
        }

        private boolean atOrder() {
            String word = nextWord();
            return word.equals("asc") || word.equals("desc") || word.equals("nulls");
        }

        private Optional<SortOrder> order() {
            if (takeWord("asc")) {
                return Optional.of(SortOrder.ASC);
            }
            return takeWord("desc") ? Optional.of(SortOrder.DESC) : Optional.empty();
        }

        private Optional<NullsOrder> nulls() {
            if (!takeWord("nulls")) {
                return Optional.empty();
            }
            if (takeWord("first")) {
                return Optional.of(NullsOrder.FIRST);
            }
            if (takeWord("last")) {
                return Optional.of(NullsOrder.LAST);
            }
            throw new IllegalArgumentException("after NULLS comes FIRST or LAST");
        }

        private SequencedMap<String, String> parameters() {
            int close = closing();
            SequencedMap<String, String> result = new LinkedHashMap<>();
            for (String parameter : text.substring(at + 1, close).split(",", -1)) {
                String[] parts = parameter.split("=", 2);
                if (parts.length < 2 || parts[0].isBlank() || parts[1].isBlank()) {
                    throw new IllegalArgumentException("parameters of an operator class are written (name = value)");
                }
                String value = parts[1].strip();
                boolean quoted = value.length() > 1 && value.startsWith("'") && value.endsWith("'");
                result.put(
                        parts[0].strip().toLowerCase(Locale.ROOT),
                        quoted ? value.substring(1, value.length() - 1).replace("''", "'") : value);
            }
            moveTo(close + 1);
            return result;
        }

        /** Reads name or schema.name, each quoted or not, and returns them as written. */
        private String qualifiedName() {
            int start = at;
            int end = nameEnd(at);
            while (end < text.length() && text.charAt(end) == '.') {
                end = nameEnd(end + 1);
            }
            moveTo(end);
            return text.substring(start, end);
        }

        private int nameEnd(int start) {
            int end = start;
            if (start < text.length() && text.charAt(start) == '"') {
                end = SqlText.skip(text, start);
            } else {
                while (end < text.length() && isNamePart(text.charAt(end), end > start)) {
                    end++;
                }
            }
            if (end <= start) {
                throw new IllegalArgumentException(
                        start < text.length()
                                ? "a name is expected at \"%s\"".formatted(text.substring(start))
                                : "a name is missing at its end");
            }
            return end;
        }

        private static boolean isNamePart(char letter, boolean inside) {
            // No component has a hyphen in its name, but collations such as de-x-icu do.
            return Character.isJavaIdentifierPart(letter) || (inside && letter == '-');
        }

        private int closing() {
            int close = SqlText.closing(text, at);
            if (close < 0) {
                throw new IllegalArgumentException("its parentheses do not match");
            }
            return close;
        }

        private String nextWord() {
            int end = at;
            while (end < text.length() && Character.isLetter(text.charAt(end))) {
                end++;
            }
            return text.substring(at, end).toLowerCase(Locale.ROOT);
        }

        private boolean takeWord(String word) {
            int end = at + word.length();
            if (!nextWord().equals(word) || (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end)))) {
                return false;
            }
            moveTo(end);
            return true;
        }

        private char peek() {
            return at < text.length() ? text.charAt(at) : '\0';
        }

        private void moveTo(int place) {
            at = place;
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }
    }
}
