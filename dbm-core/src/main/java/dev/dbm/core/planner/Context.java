package dev.dbm.core.planner;

import dev.dbm.core.diff.Difference;
import dev.dbm.core.diff.Intents;
import dev.dbm.core.kind.Kinds;
import dev.dbm.core.kind.PlanContext;
import dev.dbm.core.sql.Sql;
import dev.dbm.core.sql.SqlNames;
import dev.dbm.core.sql.SqlTokens;
import dev.dbm.plan.Statement;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.SqlExpression;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the rooms may ask about the plan they write for. */
final class Context implements PlanContext {
    private static final Comparator<SchemaObject> AS_WRITTEN = Comparator.comparing(
                    (SchemaObject member) -> member.id().kind())
            .thenComparingInt(member -> Kinds.of(member).position(member));

    private final Difference difference;
    private final Intents intents;
    private final Graph graph;
    private final Relaxation relaxation;
    private final Map<String, ObjectId> holders = new HashMap<>();

    Context(Difference difference, Intents intents, Graph graph) {
        this(difference, intents, graph, Relaxation.none());
    }

    private Context(Difference difference, Intents intents, Graph graph, Relaxation relaxation) {
        this.difference = difference;
        this.intents = intents;
        this.graph = graph;
        this.relaxation = relaxation;
    }

    /** Returns the same for a plan that is made in more statements. */
    Context relaxed(Relaxation other) {
        return new Context(difference, intents, graph, other);
    }

    Graph graph() {
        return graph;
    }

    Relaxation relaxation() {
        return relaxation;
    }

    @Override
    public Schema from() {
        return difference.before();
    }

    @Override
    public Schema to() {
        return difference.after();
    }

    @Override
    public List<SchemaObject> members(ObjectId table) {
        return to().membersOf(table);
    }

    @Override
    public Optional<ObjectId> holderBefore(String claim) {
        if (holders.isEmpty()) {
            from().objects()
                    .values()
                    .forEach(object -> Schema.claims(object).forEach(name -> holders.put(name, object.id())));
        }
        return Optional.ofNullable(holders.get(claim));
    }

    @Override
    public List<Sql> clauses(ObjectId table) {
        return members(table).stream()
                .sorted(AS_WRITTEN)
                .flatMap(member -> clause(without(member)).stream())
                .toList();
    }

    @Override
    public List<Statement> behindClauses(ObjectId table) {
        return members(table).stream()
                .sorted(AS_WRITTEN)
                .filter(member -> clause(member).isPresent())
                .flatMap(member -> Kinds.of(member).ddl().behindClause(member).stream())
                .toList();
    }

    /** Returns what stands for a member inside the CREATE TABLE of its table; empty if it has a statement of its own. */
    Optional<Sql> clause(SchemaObject member) {
        return relaxation.apart().contains(member.id())
                ? Optional.empty()
                : Kinds.of(member).ddl().clause(member, this);
    }

    /** Returns an object as it is created or dropped: without what it takes later or lets go before, where it is to do so. */
    SchemaObject without(SchemaObject object) {
        return relaxation.released().contains(object.id()) ? released(object).orElse(object) : object;
    }

    private static <T extends SchemaObject> Optional<SchemaObject> released(T object) {
        return Kinds.of(object).released(object).map(SchemaObject.class::cast);
    }

    @Override
    public List<SchemaObject> stayingUsers(ObjectId id) {
        return graph.stayingUsers().of(id);
    }

    @Override
    public Optional<SqlExpression> using(ObjectId column) {
        return Optional.ofNullable(intents.using().get(column));
    }

    @Override
    public Optional<SqlExpression> backfill(ObjectId column) {
        return Optional.ofNullable(intents.backfills().get(column));
    }

    /** Returns the columns of its own table that a column's old values, or those of the rows that are there, are made from. */
    Set<ObjectId> reads(ObjectId column) {
        Set<ObjectId> read = new LinkedHashSet<>();
        for (Optional<SqlExpression> given : List.of(using(column), backfill(column))) {
            if (given.isPresent()) {
                SqlTokens tokens = new SqlTokens(given.get().text());
                while (tokens.nextMeaningful()) {
                    SqlNames.name(tokens.token())
                            .map(name -> ObjectId.column(column.relation(), name))
                            .filter(id ->
                                    from().find(id).isPresent() || to().find(id).isPresent())
                            .ifPresent(read::add);
                }
            }
        }
        read.remove(column);
        return read;
    }

    @Override
    public boolean comesBefore(ObjectId object) {
        return relaxation.early().contains(object);
    }

    @Override
    public boolean concurrently(ObjectId index) {
        return intents.concurrently().contains(index);
    }
}
