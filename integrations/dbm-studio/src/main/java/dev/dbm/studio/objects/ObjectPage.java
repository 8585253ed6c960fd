package dev.dbm.studio.objects;

import dev.dbm.Unmodelled;
import dev.dbm.core.depend.Dependencies;
import dev.dbm.core.depend.Need;
import dev.dbm.core.inspect.CreationScript;
import dev.dbm.core.kind.Kinds;
import dev.dbm.schema.Function;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.MaterializedView;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.Procedure;
import dev.dbm.schema.RoutineBody;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.View;
import dev.dbm.studio.database.RelationAddress;
import dev.dbm.studio.web.HighlightedSql;
import dev.dbm.studio.web.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Collects what there is to say of an object. */
final class ObjectPage {
    private static final Set<ObjectKind> WITH_ROWS =
            Set.of(ObjectKind.TABLE, ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW);

    /** The languages whose texts are made of the elements of SQL. */
    private static final Set<String> LIKE_SQL = Set.of("sql", "plpgsql");

    private final ObjectDirectory directory;
    private final Schema schema;
    private final SchemaObject object;
    private final ObjectId id;
    private final Optional<RelationFacts> measured;
    private final DeclaredPlaces places;

    ObjectPage(
            ObjectDirectory directory, SchemaObject object, Optional<RelationFacts> measured, DeclaredPlaces places) {
        this.directory = directory;
        this.schema = directory.schema();
        this.object = object;
        this.id = object.id();
        this.measured = measured;
        this.places = places;
    }

    ObjectView view() {
        ObjectMembers members = new ObjectMembers(directory, object, measured, places);
        return new ObjectView(
                id.kind().label(),
                id.shown(),
                object.comment(),
                facts(),
                links(),
                members.columns(),
                members.parts(),
                texts(),
                HighlightedSql.of(CreationScript.of(Schema.of(whole()), dependencies())),
                dependants(),
                needs(),
                unmodelled());
    }

    private List<ObjectView.Fact> facts() {
        List<ObjectView.Fact> facts = new ArrayList<>();
        String words = words(object);
        if (!words.isEmpty() && texts().isEmpty()) {
            facts.add(new ObjectView.Fact("Definition", words));
        }
        facts.add(new ObjectView.Fact("Record", places.of(id)));
        measured.ifPresent(known -> {
            facts.add(new ObjectView.Fact("Size", known.size()));
            facts.add(new ObjectView.Fact(
                    "Rows",
                    known.rows()
                            .map(rows -> String.format(Locale.ROOT, "about %,d, by the statistics", rows))
                            .orElse("not known before the first ANALYZE")));
        });
        return facts;
    }

    private static <T extends SchemaObject> String words(T object) {
        return Kinds.of(object).words(object);
    }

    private List<ObjectView.Goto> links() {
        List<ObjectView.Goto> links = new ArrayList<>();
        if (WITH_ROWS.contains(id.kind())) {
            links.add(new ObjectView.Goto("Rows", Link.to("rows", RelationAddress.of(id.relation()))));
        }
        if (id.kind() == ObjectKind.TABLE) {
            links.add(new ObjectView.Goto(
                    "Diagram", Link.to("diagram").with("focus", RelationAddress.of(id.relation()))));
        }
        id.namespace()
                .map(Identifier::value)
                .ifPresent(namespace -> links.add(new ObjectView.Goto(
                        "Namespace", Link.to(ObjectAddress.ROOT).with("namespace", namespace))));
        return links;
    }

    private List<ObjectView.SqlPart> texts() {
        if (object instanceof View view) {
            return List.of(new ObjectView.SqlPart(
                    "Query", HighlightedSql.of(view.query().text())));
        }
        if (object instanceof MaterializedView view) {
            return List.of(new ObjectView.SqlPart(
                    "Query", HighlightedSql.of(view.query().text())));
        }
        if (object instanceof Function function) {
            return source(function.language(), function.body());
        }
        return object instanceof Procedure procedure ? source(procedure.language(), procedure.body()) : List.of();
    }

    private static List<ObjectView.SqlPart> source(Identifier language, RoutineBody body) {
        String title = "Source in " + language.value();
        return switch (body) {
            case RoutineBody.Text(var source) ->
                List.of(new ObjectView.SqlPart(
                        title,
                        LIKE_SQL.contains(language.value())
                                ? HighlightedSql.of(source)
                                : HighlightedSql.plain(source)));
            case RoutineBody.Parsed(var statement) ->
                List.of(new ObjectView.SqlPart(title, HighlightedSql.of(statement.text())));
            case RoutineBody.Compiled(var library, var symbol) ->
                List.of(new ObjectView.SqlPart("Machine code", HighlightedSql.plain(symbol + " in " + library)));
        };
    }

    /** The object and all that belongs to it. */
    private List<SchemaObject> whole() {
        List<SchemaObject> whole = new ArrayList<>(List.of(object));
        for (int i = 0; i < whole.size(); i++) {
            whole.addAll(schema.membersOf(whole.get(i).id()));
        }
        return whole;
    }

    private Dependencies dependencies() {
        return directory.live().found().dependencies();
    }

    private ObjectView.Dependants dependants() {
        DependantTree.Result found = DependantTree.of(directory, id);
        return new ObjectView.Dependants(branches(found.direct()), found.count());
    }

    private List<ObjectView.Branch> branches(List<Dependant> dependants) {
        return dependants.stream()
                .map(one -> new ObjectView.Branch(
                        one.id().toString(),
                        directory.link(one.id()),
                        one.effect().words(),
                        branches(one.below())))
                .toList();
    }

    private List<ObjectView.Named> needs() {
        return whole().stream()
                .flatMap(part -> dependencies().of(part.id()).stream())
                .map(Need::on)
                .map(directory::holder)
                .filter(need -> !need.equals(id) && need.kind() != ObjectKind.NAMESPACE)
                .distinct()
                .sorted()
                .map(need -> new ObjectView.Named(need.toString(), directory.link(need)))
                .toList();
    }

    private List<String> unmodelled() {
        return directory.live().found().unmodelled().stream()
                .filter(one -> one.id().isIn(id) && id.kind() != ObjectKind.NAMESPACE)
                .map(Unmodelled::describe)
                .toList();
    }
}
