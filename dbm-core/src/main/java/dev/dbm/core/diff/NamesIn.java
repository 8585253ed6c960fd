package dev.dbm.core.diff;

import dev.dbm.core.sql.Token;
import dev.dbm.schema.DataType;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.Rewriting;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.Scope;
import dev.dbm.schema.SqlExpression;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects the names with a namespace that an object has to have rewritten, as they stand in it: in its parts, and in its texts by their tokens. */
final class NamesIn implements Rewriting {
    private final Set<QualifiedName> names = new HashSet<>();

    private NamesIn() {}

    /** Returns the names in an object. */
    static Set<QualifiedName> object(SchemaObject object) {
        NamesIn names = new NamesIn();
        object.rewritten(names);
        return names.names;
    }

    @Override
    public QualifiedName relation(QualifiedName name) {
        names.add(name);
        return name;
    }

    @Override
    public QualifiedName type(QualifiedName name) {
        names.add(name);
        return name;
    }

    @Override
    public DataType dataType(DataType type) {
        type.qualifiedName().ifPresent(names::add);
        return type;
    }

    /** That of an extension is the name of nothing in a namespace. */
    @Override
    public ObjectId moved(ObjectId id) {
        boolean named = id.scope() == Scope.NAMESPACE && id.namespace().isPresent();
        if (named && id.kind() != ObjectKind.EXTENSION_OBJECTS) {
            names.add(id.relation());
        }
        id.signature().ifPresent(signature -> signature.arguments().forEach(this::dataType));
        return id;
    }

    @Override
    public SqlExpression expression(QualifiedName table, SqlExpression expression) {
        return statement(expression);
    }

    @Override
    public SqlExpression statement(SqlExpression statement) {
        List<Token> tokens = ExpressionText.tokens(statement.text());
        for (int at = 0; at + 2 < tokens.size(); at++) {
            if (tokens.get(at + 1).text().equals(".")) {
                Optional<Identifier> namespace = ExpressionText.name(tokens.get(at));
                Identifier name = ExpressionText.name(tokens.get(at + 2))
                        .orElse(new Identifier(tokens.get(at + 2).text()));
                namespace.ifPresent(first -> names.add(new QualifiedName(first, name)));
            }
        }
        return statement;
    }
}
