package dev.dbm.core.diff;

import dev.dbm.core.kind.Kind;
import dev.dbm.plan.Change.Rename;
import dev.dbm.schema.DataType;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.Rewriting;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.SqlExpression;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What any number of renames, made at once, do to a schema: to the objects, to everything that names them, and to the texts that use them. What is asked for
 * has the name it had before all of them.
 */
public final class Renaming implements Rewriting {
    /** A whole statement has no table whose columns it could name alone; no table has this name. */
    private static final QualifiedName NOT_IN_A_TABLE = new QualifiedName(Kind.NAMELESS, Kind.NAMELESS);

    private final NewNames names;
    private final Map<QualifiedName, Set<QualifiedName>> relabelled;

    private Renaming(NewNames names, Map<QualifiedName, Set<QualifiedName>> relabelled) {
        this.names = names;
        this.relabelled = relabelled;
    }

    /** Returns the renaming that gives the objects of a schema these names. */
    static Renaming of(Schema schema, NewNames names) {
        Map<QualifiedName, Set<QualifiedName>> relabelled = new HashMap<>();
        for (QualifiedName type : names.relabelled()) {
            ObjectId reference = ObjectId.of(ObjectKind.TYPE, type);
            for (SchemaObject object : schema.objects().values()) {
                object.owner()
                        .filter(owner -> object.references().contains(reference))
                        .ifPresent(owner -> relabelled
                                .computeIfAbsent(owner.relation(), table -> new LinkedHashSet<>())
                                .add(type));
            }
        }
        return new Renaming(names, relabelled);
    }

    /**
     * Returns a schema after renames, none of which is of what another is about.
     *
     * @throws IllegalArgumentException if a new name is taken
     */
    public static Schema applied(Schema schema, List<Rename> renames) {
        NewNames names = new NewNames();
        renames.forEach(rename -> RenameOrder.alone(schema, rename).forEach(names::put));
        return schema.rewritten(of(schema, names));
    }

    /** Returns what an id has become: its own name may be new, or that of something it is in. */
    @Override
    public ObjectId moved(ObjectId id) {
        return names.moved(id);
    }

    @Override
    public Identifier namespace(Identifier name) {
        return names.namespace(name);
    }

    @Override
    public QualifiedName relation(QualifiedName name) {
        return names.relation(name);
    }

    @Override
    public QualifiedName type(QualifiedName name) {
        return names.type(name);
    }

    @Override
    public DataType dataType(DataType type) {
        return names.dataType(type);
    }

    @Override
    public Identifier column(QualifiedName table, Identifier column) {
        return names.column(table, column);
    }

    @Override
    public Identifier constraint(QualifiedName table, Identifier name) {
        return names.constraint(table, name);
    }

    @Override
    public String label(QualifiedName type, String label) {
        return names.label(type, label);
    }

    @Override
    public SqlExpression expression(QualifiedName table, SqlExpression expression) {
        return names.concernTexts()
                ? new RenamedText(names, table, relabelled.getOrDefault(table, Set.of()), expression).renamed()
                : expression;
    }

    @Override
    public SqlExpression statement(SqlExpression statement) {
        return expression(NOT_IN_A_TABLE, statement);
    }
}
