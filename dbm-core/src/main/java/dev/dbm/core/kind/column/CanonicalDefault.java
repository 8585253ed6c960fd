package dev.dbm.core.kind.column;

import dev.dbm.core.kind.Resolution;
import dev.dbm.core.sql.SqlTokens;
import dev.dbm.core.sql.Token;
import dev.dbm.core.sql.TokenKind;
import dev.dbm.schema.Column;
import dev.dbm.schema.ColumnValue;
import dev.dbm.schema.DataType;
import dev.dbm.schema.SqlExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The one form of a column's default: PostgreSQL writes a cast to the column's own type where there need not be one. */
final class CanonicalDefault {
    private CanonicalDefault() {}

    /** A literal that is cast to the column's own type is the literal: 'new'::app.state in a column of app.state. */
    static ColumnValue of(Column column, Resolution resolution) {
        if (!(column.value() instanceof ColumnValue.Default(var expression))) {
            return column.value();
        }
        List<Token> tokens = firstThree(expression.text());
        if (tokens.size() < 3
                || tokens.get(0).kind() != TokenKind.STRING
                || !tokens.get(1).text().equals("::")) {
            return column.value();
        }
        String literal = tokens.get(0).text();
        DataType type = castType(expression.text().substring(tokens.get(2).start()));
        boolean number = literal.matches("'-?\\d+'")
                && Set.of("integer", "bigint", "smallint").contains(type.text());
        if (number) {
            return new ColumnValue.Default(
                    resolution.normal(new SqlExpression(literal.substring(1, literal.length() - 1))));
        }
        boolean own = resolution
                .resolved(type)
                .withoutModifiers()
                .equals(column.type().withoutModifiers());
        return own ? new ColumnValue.Default(new SqlExpression(literal)) : column.value();
    }

    private static DataType castType(String text) {
        try {
            return DataType.parse(text);
        } catch (IllegalArgumentException moreThanACast) {
            return DataType.parse("void");
        }
    }

    private static List<Token> firstThree(String text) {
        List<Token> first = new ArrayList<>();
        SqlTokens tokens = new SqlTokens(text);
        while (first.size() < 3 && tokens.nextMeaningful()) {
            first.add(tokens.token());
        }
        return first;
    }
}
