package dev.dbm.core.kind;

import dev.dbm.core.sql.Sql;
import dev.dbm.plan.Statement;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.SqlExpression;
import java.util.List;
import java.util.Optional;

/** The context of a plan of which a test says only the two schemas. */
public record BetweenSchemas(Schema from, Schema to) implements PlanContext {
    /** A context in which nothing else exists. */
    public static BetweenSchemas empty() {
        return new BetweenSchemas(Schema.empty(), Schema.empty());
    }

    /** The texts of an alteration that must be in place. */
    public static List<String> inPlace(Alteration alteration) {
        return switch (alteration) {
            case Alteration.InPlace(var statements) ->
                statements.stream().map(Statement::sql).toList();
            case Alteration.Rebuild rebuild -> throw new AssertionError(rebuild.toString());
            case Alteration.Replace replace -> throw new AssertionError(replace.toString());
            case Alteration.Unsupported unsupported -> throw new AssertionError(unsupported.toString());
        };
    }

    @Override
    public List<SchemaObject> members(ObjectId table) {
        return to.membersOf(table);
    }

    @Override
    public Optional<ObjectId> holderBefore(String claim) {
        return from.objects().values().stream()
                .filter(object -> Schema.claims(object).contains(claim))
                .map(SchemaObject::id)
                .findFirst();
    }

    @Override
    public List<Sql> clauses(ObjectId table) {
        return List.of();
    }

    @Override
    public List<SchemaObject> stayingUsers(ObjectId id) {
        return from.objects().values().stream()
                .filter(object -> needs(from, object, id))
                .filter(object -> to.find(object.id())
                        .filter(after -> needs(to, after, id))
                        .isPresent())
                .toList();
    }

    private static boolean needs(Schema schema, SchemaObject object, ObjectId id) {
        return object.references().stream()
                .anyMatch(reference ->
                        schema.resolve(reference).filter(id::equals).isPresent());
    }

    @Override
    public List<Statement> behindClauses(ObjectId table) {
        return List.of();
    }

    @Override
    public Optional<SqlExpression> using(ObjectId column) {
        return Optional.empty();
    }

    @Override
    public Optional<SqlExpression> backfill(ObjectId column) {
        return Optional.empty();
    }

    @Override
    public boolean comesBefore(ObjectId object) {
        return false;
    }

    @Override
    public boolean concurrently(ObjectId index) {
        return false;
    }
}
