package dev.dbm.core.rows;

import dev.dbm.core.sql.SqlNames;
import dev.dbm.core.sql.SqlTokens;
import dev.dbm.core.sql.Token;
import dev.dbm.schema.Identifier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What the text of a check says about the values that it takes: the columns it names, and values that are worth a try. */
final class CheckedText {
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");

    /** Longer ones would only be tried in vain. */
    private static final int LONGEST = 200;

    /** What texts are often asked to look like. */
    private static final List<String> SHAPES = List.of(
            "a@example.com",
            "https://example.com/a",
            "abc",
            "ABC",
            "Abc",
            "a1",
            "A1",
            "12345",
            "+4915112345678",
            "2024-02-01",
            "1.2.3",
            "#a0b1c2",
            "de",
            "DE",
            "EUR",
            "a-b",
            "a_b",
            "[1, 2]",
            "{\"a\": 1}");

    private final Set<Identifier> names = new LinkedHashSet<>();
    private final Set<String> values = new LinkedHashSet<>();

    private CheckedText() {}

    static CheckedText of(String expression) {
        CheckedText read = new CheckedText();
        List<String> lengths = new ArrayList<>();
        SqlTokens tokens = new SqlTokens(expression);
        while (tokens.nextMeaningful()) {
            Token token = tokens.token();
            SqlNames.name(token).ifPresent(read.names::add);
            Optional<String> literal = SqlNames.literal(token);
            literal.ifPresent(read::addLiteral);
            if (literal.isEmpty() && NUMBER.matcher(token.text()).matches()) {
                read.addNumber(new BigDecimal(token.text()));
                lengths.add(token.text());
            }
        }
        lengths.forEach(read::addLength);
        read.values.addAll(SHAPES);
        return read;
    }

    /** Returns the names in it, columns among them. */
    Set<Identifier> names() {
        return names;
    }

    /** Returns values worth a try, the likeliest first. */
    List<String> values() {
        return List.copyOf(values);
    }

    private void addLiteral(String literal) {
        values.add(literal);
        values.add(literal.replace("%", "").replace('_', 'a'));
        if (NUMBER.matcher(literal).matches()) {
            addNumber(new BigDecimal(literal));
        }
    }

    private void addNumber(BigDecimal number) {
        values.add(number.toPlainString());
        values.add(number.add(BigDecimal.ONE).toPlainString());
        values.add(number.subtract(BigDecimal.ONE).toPlainString());
        values.add(number.negate().toPlainString());
    }

    /** A number may be how long a text is. */
    private void addLength(String number) {
        if (number.length() < 4 && number.indexOf('.') < 0) {
            int length = Math.min(LONGEST, Integer.parseInt(number));
            values.add("a".repeat(length));
            values.add("A".repeat(length));
            values.add("1".repeat(length));
        }
    }
}
