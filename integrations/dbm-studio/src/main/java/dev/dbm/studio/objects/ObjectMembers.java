package dev.dbm.studio.objects;

import dev.dbm.core.kind.Kinds;
import dev.dbm.schema.Column;
import dev.dbm.schema.ColumnValue;
import dev.dbm.schema.CompositeType;
import dev.dbm.schema.ForeignKey;
import dev.dbm.schema.Function;
import dev.dbm.schema.IdentityMode;
import dev.dbm.schema.MaterializedView;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.TableKeys;
import dev.dbm.schema.Trigger;
import dev.dbm.schema.View;
import dev.dbm.schema.ViewColumn;
import dev.dbm.studio.web.Link;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What belongs to an object. */
final class ObjectMembers {
    private static final Map<ObjectKind, String> TITLES = titles();

    private final ObjectDirectory directory;
    private final Schema schema;
    private final SchemaObject object;
    private final Optional<RelationFacts> measured;
    private final DeclaredPlaces places;

    ObjectMembers(
            ObjectDirectory directory, SchemaObject object, Optional<RelationFacts> measured, DeclaredPlaces places) {
        this.directory = directory;
        this.schema = directory.schema();
        this.object = object;
        this.measured = measured;
        this.places = places;
    }

    /** What is about one thing stands together. */
    private static Map<ObjectKind, String> titles() {
        Map<ObjectKind, String> titles = new EnumMap<>(ObjectKind.class);
        for (ObjectKind kind :
                Set.of(ObjectKind.PRIMARY_KEY, ObjectKind.UNIQUE, ObjectKind.EXCLUSION, ObjectKind.INDEX)) {
            titles.put(kind, "Keys and indexes");
        }
        titles.put(ObjectKind.FOREIGN_KEY, "Foreign keys");
        titles.put(ObjectKind.CHECK, "Checks");
        titles.put(ObjectKind.TRIGGER, "Triggers");
        titles.put(ObjectKind.ROW_SECURITY, "Row security");
        titles.put(ObjectKind.POLICY, "Row security");
        titles.put(ObjectKind.RULE, "Rules");
        titles.put(ObjectKind.OWNER, "Rights");
        titles.put(ObjectKind.GRANT, "Rights");
        return titles;
    }

    List<ObjectView.ColumnLine> columns() {
        if (object instanceof View view) {
            return view.columns().stream().map(this::column).toList();
        }
        if (object instanceof MaterializedView view) {
            return view.columns().stream().map(this::column).toList();
        }
        if (object instanceof CompositeType type) {
            return type.attributes().stream().map(this::attribute).toList();
        }
        if (object.id().kind() != ObjectKind.TABLE) {
            return List.of();
        }
        TableKeys keys = TableKeys.of(schema, object.id().relation());
        return schema.columns(object.id().relation()).stream()
                .map(column -> column(column, keys))
                .toList();
    }

    private ObjectView.ColumnLine column(Column column, TableKeys keys) {
        return new ObjectView.ColumnLine(
                ObjectAddress.anchor(column.id()),
                column.name().value(),
                keys.marks(column.name()),
                column.type().text(),
                column.notNull() ? "not null" : "null",
                value(column.value()),
                column.comment(),
                places.find(column.id()));
    }

    private static String value(ColumnValue value) {
        return switch (value) {
            case ColumnValue.None() -> "";
            case ColumnValue.Default(var expression) -> "default " + expression.text();
            case ColumnValue.Generated(var expression, var storage) ->
                "generated always as (" + expression.text() + ") "
                        + storage.name().toLowerCase(Locale.ROOT);
            case ColumnValue.Identity(var mode, var sequence, var options) ->
                mode == IdentityMode.ALWAYS ? "identity, always" : "identity, by default";
        };
    }

    private ObjectView.ColumnLine column(ViewColumn column) {
        ObjectId id = ObjectId.column(object.id().relation(), column.name());
        return new ObjectView.ColumnLine(
                ObjectAddress.anchor(id),
                column.name().value(),
                List.of(),
                column.type().text(),
                "",
                "",
                Optional.empty(),
                places.find(id));
    }

    private ObjectView.ColumnLine attribute(CompositeType.Attribute attribute) {
        ObjectId id = ObjectId.of(ObjectKind.ATTRIBUTE, object.id().relation(), attribute.name());
        return new ObjectView.ColumnLine(
                ObjectAddress.anchor(id),
                attribute.name().value(),
                List.of(),
                attribute.type().text(),
                "",
                "",
                attribute.comment(),
                places.find(id));
    }

    /** The other members, those of columns included: privileges on one. */
    List<ObjectView.Part> parts() {
        Map<String, List<ObjectView.Line>> lines = new LinkedHashMap<>();
        TITLES.values().forEach(title -> lines.computeIfAbsent(title, any -> new ArrayList<>()));
        for (SchemaObject member : schema.membersOf(object.id())) {
            if (!(member instanceof Column)) {
                add(lines, member);
            }
            schema.membersOf(member.id()).forEach(inner -> add(lines, inner));
        }
        List<ObjectView.Part> parts = new ArrayList<>();
        lines.forEach((title, all) -> {
            if (!all.isEmpty()) {
                parts.add(new ObjectView.Part(title, all));
            }
        });
        List<ObjectView.Line> referring = referring();
        if (!referring.isEmpty()) {
            parts.add(new ObjectView.Part("Referenced by", referring));
        }
        return parts;
    }

    private void add(Map<String, List<ObjectView.Line>> lines, SchemaObject member) {
        lines.computeIfAbsent(TITLES.getOrDefault(member.id().kind(), "More"), any -> new ArrayList<>())
                .add(line(member));
    }

    private ObjectView.Line line(SchemaObject member) {
        ObjectId id = member.id();
        String name = id.name().value();
        boolean unnamed = name.equals(id.kind().label());
        Optional<RelationFacts.IndexFacts> index = indexed(id)
                ? measured.flatMap(known -> Optional.ofNullable(known.indexes().get(name)))
                : Optional.empty();
        return new ObjectView.Line(
                ObjectAddress.anchor(id),
                id.kind().label(),
                unnamed ? "" : name,
                words(member),
                member.comment(),
                index.map(RelationFacts.IndexFacts::size).orElse(""),
                index.map(known -> String.format(Locale.ROOT, "%,d", known.scans()))
                        .orElse(""),
                leadsTo(member));
    }

    /** Only these have an index of their name. */
    private static boolean indexed(ObjectId id) {
        return "Keys and indexes".equals(TITLES.get(id.kind()));
    }

    private static <T extends SchemaObject> String words(T object) {
        return Kinds.of(object).words(object);
    }

    private Optional<Link> leadsTo(SchemaObject member) {
        if (member instanceof ForeignKey key) {
            return directory.link(ObjectId.table(key.referencedTable()));
        }
        return member instanceof Trigger trigger
                ? schema.all(Function.class).stream()
                        .filter(function -> function.name().equals(trigger.function())
                                && function.arguments().isEmpty())
                        .findFirst()
                        .flatMap(function -> directory.link(function.id()))
                : Optional.empty();
    }

    private List<ObjectView.Line> referring() {
        if (object.id().kind() != ObjectKind.TABLE) {
            return List.of();
        }
        return schema.all(ForeignKey.class).stream()
                .filter(key -> key.referencedTable().equals(object.id().relation())
                        && !key.table().equals(key.referencedTable()))
                .map(key -> new ObjectView.Line(
                        "by-" + ObjectAddress.anchor(key.id()),
                        "table",
                        key.table().shown(),
                        words(key),
                        key.comment(),
                        "",
                        "",
                        directory.link(key.id())))
                .toList();
    }
}
