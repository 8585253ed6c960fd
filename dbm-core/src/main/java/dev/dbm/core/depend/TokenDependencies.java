package dev.dbm.core.depend;

import dev.dbm.core.kind.Kinds;
import dev.dbm.core.sql.SqlNames;
import dev.dbm.core.sql.Token;
import dev.dbm.schema.Column;
import dev.dbm.schema.ColumnValue;
import dev.dbm.schema.ForeignKey;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.Index;
import dev.dbm.schema.IndexKey;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.PrimaryKey;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.Scope;
import dev.dbm.schema.SqlExpression;
import dev.dbm.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What each entry of a schema needs where no server was asked: its references, what the texts in it name, and, for a foreign key, the keys it can rest
 * on. What is no entry needs nothing and is not needed.
 *
 * <p>Texts are read by tokens: a name that is a column of the table, or a sequence or type by its full name, counts as needed. Where that says too
 * much, two statements have an order they would not need.
 */
public final class TokenDependencies implements NeedSource {
    private static final Set<ObjectKind> ROUTINES = Set.of(ObjectKind.FUNCTION, ObjectKind.AGGREGATE);

    /** What a text names by its full name. */
    private static final Set<ObjectKind> NAMED = EnumSet.of(
            ObjectKind.SEQUENCE,
            ObjectKind.ENUM,
            ObjectKind.DOMAIN,
            ObjectKind.COMPOSITE_TYPE,
            ObjectKind.RANGE_TYPE,
            ObjectKind.COLLATION);

    private final Schema schema;
    private final Map<ObjectId, Set<Need>> read = new HashMap<>();
    private @Nullable Map<ObjectId, List<SchemaObject>> keys;
    private @Nullable NamedInText names;
    private @Nullable List<ObjectId> extensions;
    private @Nullable Map<Identifier, List<ObjectId>> routines;

    private TokenDependencies(Schema schema) {
        this.schema = schema;
    }

    /** Returns what each entry of a schema needs; the texts of an entry are read when someone asks about it. */
    public static Dependencies of(Schema schema) {
        return Dependencies.of(new TokenDependencies(schema));
    }

    @Override
    public Set<ObjectId> objects() {
        return schema.objects().keySet();
    }

    @Override
    public synchronized Optional<Set<Need>> needs(ObjectId id) {
        Set<Need> known = read.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Set<Need>> found = schema.find(id).map(this::read);
        found.ifPresent(needs -> read.put(id, needs));
        return found;
    }

    private Set<Need> read(SchemaObject object) {
        Set<Need> found = new LinkedHashSet<>();
        needsOf(object).forEach(id -> found.add(Need.hard(id)));
        softNeedsOf(object).stream()
                .map(id -> new Need(id, Strength.SOFT))
                .filter(need -> !found.contains(Need.hard(need.on())))
                .forEach(found::add);
        return found;
    }

    /** Returns what a foreign key can refer to, by tables. */
    private Map<ObjectId, List<SchemaObject>> keys() {
        if (keys == null) {
            Map<ObjectId, List<SchemaObject>> found = new HashMap<>();
            for (SchemaObject object : schema.objects().values()) {
                if (!keyColumns(object).isEmpty()) {
                    found.computeIfAbsent(object.owner().orElseThrow(), owner -> new ArrayList<>())
                            .add(object);
                }
            }
            keys = found;
        }
        return keys;
    }

    private Set<ObjectId> needsOf(SchemaObject object) {
        Set<ObjectId> result = new LinkedHashSet<>();
        for (ObjectId reference : object.references()) {
            // An extension may bring it; which one, only a server knows.
            Optional<ObjectId> entry = schema.resolve(reference);
            entry.ifPresent(result::add);
            if (entry.isEmpty() && reference.scope() == Scope.NAMESPACE) {
                result.addAll(extensions());
            }
        }
        boolean plainDefault = object instanceof Column column && column.value() instanceof ColumnValue.Default;
        List<SqlExpression> expressions = object.expressions();
        if (!expressions.isEmpty()) {
            Optional<QualifiedName> table = object.owner().map(ObjectId::relation);
            expressions.forEach(expression -> named(expression, plainDefault ? Optional.empty() : table, result));
        }
        if (object instanceof ForeignKey foreignKey) {
            result.addAll(keysUnder(foreignKey));
        }
        statements(object).forEach(text -> inStatement(text, result));
        result.remove(object.id());
        return result;
    }

    private List<ObjectId> extensions() {
        if (extensions == null) {
            extensions = schema.objects().keySet().stream()
                    .takeWhile(id -> id.kind().compareTo(ObjectKind.EXTENSION) <= 0)
                    .filter(id -> id.kind() == ObjectKind.EXTENSION)
                    .toList();
        }
        return extensions;
    }

    private Set<ObjectId> softNeedsOf(SchemaObject object) {
        Set<ObjectId> result = new LinkedHashSet<>();
        bodies(object).forEach(text -> result.addAll(names().in(text, schema)));
        boolean calls = object.expressions().stream()
                .anyMatch(expression -> expression.text().indexOf('(') >= 0);
        if (calls) {
            result.addAll(extensions());
        }
        result.remove(object.id());
        return result;
    }

    private static <T extends SchemaObject> List<String> statements(T object) {
        return Kinds.of(object).statements(object);
    }

    private static <T extends SchemaObject> List<String> bodies(T object) {
        return Kinds.of(object).bodies(object);
    }

    private NamedInText names() {
        if (names == null) {
            names = new NamedInText(schema.objects().keySet());
        }
        return names;
    }

    /**
     * What a statement names, and of the tables among it the columns that it names, or all where it has a star. Rows that are grouped by a key may give all that
     * the key determines, and a conflict is one with a key.
     */
    private void inStatement(String text, Set<ObjectId> result) {
        Set<ObjectId> named = names().in(text);
        result.addAll(named);
        List<Token> tokens = Token.listOf(text);
        Set<Identifier> words = new HashSet<>();
        tokens.forEach(token -> SqlNames.name(token).ifPresent(words::add));
        boolean all = tokens.stream().anyMatch(token -> token.isSymbol("*"));
        boolean grouped = tokens.stream().anyMatch(token -> token.isWord("group") || token.isWord("conflict"));
        for (ObjectId id : named) {
            for (SchemaObject member : schema.membersOf(id)) {
                boolean column = member instanceof Column one && (all || words.contains(one.name()));
                if (column || (grouped && !keyColumns(member).isEmpty())) {
                    result.add(member.id());
                }
            }
        }
    }

    /** Functions by their names alone: which of those of one name is meant depends on the types of what they are given. */
    private List<ObjectId> routines(Identifier name) {
        if (routines == null) {
            Map<Identifier, List<ObjectId>> found = new HashMap<>();
            for (ObjectId id : schema.objects().keySet()) {
                if (ROUTINES.contains(id.kind())) {
                    found.computeIfAbsent(id.name(), key -> new ArrayList<>()).add(id);
                }
            }
            routines = found;
        }
        return routines.getOrDefault(name, List.of());
    }

    /** A foreign key rests on a key over just its columns; which one PostgreSQL chose is not kept, so all that fit count. */
    private Set<ObjectId> keysUnder(ForeignKey foreignKey) {
        Set<Identifier> wanted = new HashSet<>(foreignKey.referencedColumns());
        Set<ObjectId> result = new LinkedHashSet<>();
        for (SchemaObject key : keys().getOrDefault(ObjectId.table(foreignKey.referencedTable()), List.of())) {
            if (keyColumns(key).equals(wanted)) {
                result.add(key.id());
            }
        }
        return result;
    }

    /** The columns that a foreign key can refer to by this object; empty if it is no key. */
    private static Set<Identifier> keyColumns(SchemaObject object) {
        if (object instanceof PrimaryKey key) {
            return Set.copyOf(key.columns());
        }
        if (object instanceof UniqueConstraint key) {
            return Set.copyOf(key.columns());
        }
        Set<Identifier> result = new HashSet<>();
        if (object instanceof Index index
                && index.uniqueness() == Index.Uniqueness.UNIQUE
                && index.where().isEmpty()) {
            for (IndexKey part : index.keys()) {
                if (!(part instanceof IndexKey.ColumnKey column)) {
                    return Set.of();
                }
                result.add(column.column());
            }
        }
        return result;
    }

    private void named(SqlExpression expression, Optional<QualifiedName> table, Set<ObjectId> result) {
        List<Token> tokens = Token.listOf(expression.text());
        for (int at = 0; at < tokens.size(); at++) {
            Optional<Identifier> name = SqlNames.name(tokens.get(at));
            if (name.isPresent()) {
                if (at + 1 < tokens.size() && tokens.get(at + 1).isSymbol("(")) {
                    result.addAll(routines(name.get()));
                }
                if (table.isPresent()) {
                    addIfEntry(ObjectId.column(table.get(), name.get()), result);
                }
                if (at + 2 < tokens.size() && tokens.get(at + 1).text().equals(".")) {
                    Identifier namespace = name.get();
                    SqlNames.name(tokens.get(at + 2))
                            .ifPresent(inner -> relation(new QualifiedName(namespace, inner), result));
                }
            } else {
                SqlNames.literal(tokens.get(at))
                        .flatMap(SqlNames::regclass)
                        .ifPresent(found -> relation(found, result));
            }
        }
    }

    private void relation(QualifiedName name, Set<ObjectId> result) {
        NAMED.forEach(kind -> addIfEntry(ObjectId.of(kind, name), result));
    }

    private void addIfEntry(ObjectId id, Set<ObjectId> result) {
        if (schema.objects().containsKey(id)) {
            result.add(id);
        }
    }
}
