package dev.dbm.core.declare;

import dev.dbm.ErrorCode;
import dev.dbm.annotation.Column;
import dev.dbm.annotation.Comment;
import dev.dbm.annotation.Default;
import dev.dbm.annotation.Generated;
import dev.dbm.annotation.GeneratedStorage;
import dev.dbm.annotation.Id;
import dev.dbm.annotation.Identity;
import dev.dbm.annotation.NotNull;
import dev.dbm.annotation.Transient;
import dev.dbm.core.kind.DerivedName;
import dev.dbm.schema.ColumnSettings;
import dev.dbm.schema.ColumnValue;
import dev.dbm.schema.DataType;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.IdentityMode;
import dev.dbm.schema.Inheritance;
import dev.dbm.schema.Nullability;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.SequenceOptions;
import dev.dbm.schema.SqlExpression;
import dev.dbm.schema.Storage;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads components into columns. */
final class ColumnAnnotations {
    private final Pass pass;
    private final ColumnTypes types;
    private final Sequences sequences;
    private final ColumnSettingsReader settings;

    ColumnAnnotations(Pass pass, ColumnTypes types) {
        this.pass = pass;
        this.types = types;
        this.sequences = new Sequences(pass);
        this.settings = new ColumnSettingsReader(pass);
    }

    /** Adds the columns to the table's draft, and to the objects those that are complete; identity columns still wait for their sequence's name. */
    void read(TableDraft table, Nullables nullables, List<SchemaObject> objects) {
        int position = 0;
        for (Components.Found found : Components.of(table.type(), pass)) {
            RecordComponent component = found.component();
            Place place = found.place();
            if (component.isAnnotationPresent(Transient.class)) {
                checkAlone(component, place);
                table.addTransient(component.getName());
                continue;
            }
            position++;
            Optional<DataType> type = types.of(component, place, table.name().namespace());
            ColumnDraft draft = new ColumnDraft(component, place, name(table, component, place), type);
            table.add(draft);
            new Reading(table, draft, position, nullables.contains(component)).read(objects);
        }
    }

    private Identifier name(TableDraft table, RecordComponent component, Place place) {
        Column column = component.getAnnotation(Column.class);
        String given = column == null ? "" : column.name();
        String text = given.isEmpty() ? pass.naming(table.type()).column(component.getName()) : given;
        return pass.names().name(place, "Column", text);
    }

    private void checkAlone(RecordComponent component, Place place) {
        List<String> others = new ArrayList<>();
        for (Annotation annotation : component.getAnnotations()) {
            Class<? extends Annotation> type = annotation.annotationType();
            if (type != Transient.class && type.getPackage().equals(Transient.class.getPackage())) {
                others.add("@" + type.getSimpleName());
            }
        }
        if (!others.isEmpty()) {
            pass.problem(
                    ErrorCode.ATTRIBUTES_CONFLICT,
                    place,
                    "@Transient beside " + String.join(", ", others),
                    "A component is a column or none: keep @Transient or the others.");
        }
    }

    /** One component's way to a column. */
    private final class Reading {
        private final TableDraft table;
        private final ColumnDraft draft;
        private final RecordComponent component;
        private final Place place;
        private final int position;
        private final boolean nullable;

        Reading(TableDraft table, ColumnDraft draft, int position, boolean nullable) {
            this.table = table;
            this.draft = draft;
            this.component = draft.component();
            this.place = draft.place();
            this.position = position;
            this.nullable = nullable;
        }

        void read(List<SchemaObject> objects) {
            checkNullable();
            checkOneValue();
            Optional<QualifiedName> collation = collation();
            Optional<String> comment = comment();
            ColumnSettings given = settings();
            Identity identity = component.getAnnotation(Identity.class);
            Optional<ColumnValue> value = identity == null ? value() : Optional.empty();
            if (identity != null) {
                readIdentity(identity, collation, given, comment);
            }
            if (draft.type().isPresent() && value.isPresent()) {
                objects.add(column(draft.type().get(), collation, value.get(), given, comment));
            }
        }

        private dev.dbm.schema.Column column(
                DataType type,
                Optional<QualifiedName> collation,
                ColumnValue value,
                ColumnSettings given,
                Optional<String> comment) {
            return new dev.dbm.schema.Column(
                    table.name(), draft.name(), position, type, collation, nullability(), value, given, comment);
        }

        private Nullability nullability() {
            NotNull given = component.getAnnotation(NotNull.class);
            if (given == null) {
                return nullable ? Nullability.nullable() : Nullability.notNull();
            }
            if (nullable || given.validity() == dev.dbm.annotation.Validity.NOT_ENFORCED) {
                pass.problem(
                        ErrorCode.ATTRIBUTES_CONFLICT,
                        place,
                        nullable ? "@NotNull beside @Nullable" : "@NotNull that is not enforced",
                        nullable ? "Keep one of the two." : "PostgreSQL enforces every NOT NULL: leave validity out.");
                return Nullability.nullable();
            }
            Identifier usual = new DerivedName(
                            table.name().name().value(), draft.name().value(), "not_null")
                    .choose(name -> false);
            return new Nullability.NotNull(
                    pass.names()
                            .optional(place, "Not-null constraint", given.name())
                            .filter(name -> !name.equals(usual)),
                    Pass.validity(given.validity()),
                    given.noInherit() ? Inheritance.NO_INHERIT : Inheritance.INHERITED);
        }

        private void checkNullable() {
            if (!nullable) {
                return;
            }
            boolean key = component.isAnnotationPresent(Id.class);
            if (component.getType().isPrimitive() || key || component.isAnnotationPresent(Identity.class)) {
                String what = component.getType().isPrimitive() ? "A primitive" : key ? "A key" : "An identity column";
                pass.problem(
                        ErrorCode.NULLABLE_MISPLACED,
                        place,
                        what + " cannot be null",
                        component.getType().isPrimitive() && !key
                                ? "Leave @Nullable out, or use the class instead of the primitive."
                                : "Leave @Nullable out.");
            }
        }

        private void checkOneValue() {
            List<String> given = new ArrayList<>();
            for (Class<? extends Annotation> type : List.of(Default.class, Generated.class, Identity.class)) {
                if (component.isAnnotationPresent(type)) {
                    given.add("@" + type.getSimpleName());
                }
            }
            if (given.size() > 1) {
                pass.problem(
                        ErrorCode.ATTRIBUTES_CONFLICT,
                        place,
                        "A column cannot have " + String.join(" and ", given),
                        "Keep one of them.");
            }
        }

        private Optional<ColumnValue> value() {
            Generated generated = component.getAnnotation(Generated.class);
            if (generated != null) {
                return pass.expression(place, "@Generated", generated.value())
                        .map(text -> new ColumnValue.Generated(text, storage(generated.storage())));
            }
            Default given = component.getAnnotation(Default.class);
            if (given == null) {
                return Optional.of(new ColumnValue.None());
            }
            Optional<SqlExpression> expression = pass.expression(place, "@Default", given.value());
            if (expression.isPresent()
                    && expression.get().text().toLowerCase(Locale.ROOT).equals("null")) {
                pass.problem(
                        ErrorCode.SQL_TEXT_INVALID,
                        place,
                        "@Default(\"null\") is no default: PostgreSQL keeps none",
                        "Leave it out.");
            }
            return expression.map(ColumnValue.Default::new);
        }

        private Storage storage(GeneratedStorage storage) {
            return switch (storage) {
                case STORED -> Storage.STORED;
                case VIRTUAL -> Storage.VIRTUAL;
            };
        }

        private void readIdentity(
                Identity identity, Optional<QualifiedName> collation, ColumnSettings given, Optional<String> comment) {
            if (draft.type().isEmpty()) {
                return;
            }
            DataType type = draft.type().get();
            if (!Sequences.canCount(type)) {
                pass.problem(
                        ErrorCode.IDENTITY_NOT_INTEGER,
                        place,
                        "@Identity on a column of type " + type.text(),
                        "Use short, int or long; for a UUID key @Default(\"gen_random_uuid()\").");
                return;
            }
            Optional<SequenceOptions> options = sequences.options(identity, type, place);
            if (options.isEmpty()) {
                return;
            }
            IdentityMode mode = switch (identity.value()) {
                case ALWAYS -> IdentityMode.ALWAYS;
                case BY_DEFAULT -> IdentityMode.BY_DEFAULT;
            };
            pass.add(new Unnamed(
                    Unnamed.Role.SEQUENCE,
                    place,
                    table.name(),
                    pass.names().optional(place, "Sequence", identity.sequence()),
                    DerivedName.sequence(table.name().name(), draft.name()),
                    name -> column(
                            type, collation, new ColumnValue.Identity(mode, name, options.get()), given, comment)));
        }

        private ColumnSettings settings() {
            Column column = component.getAnnotation(Column.class);
            return column == null ? ColumnSettings.none() : settings.read(column, place, draft.type());
        }

        private Optional<QualifiedName> collation() {
            Column column = component.getAnnotation(Column.class);
            return column == null ? Optional.empty() : Collations.parse(pass, place, column.collation());
        }

        private Optional<String> comment() {
            Column column = component.getAnnotation(Column.class);
            Comment comment = component.getAnnotation(Comment.class);
            return Pass.comment(pass.names()
                    .either(
                            place,
                            column == null ? "" : column.comment(),
                            comment == null ? "" : comment.value(),
                            "The comment"));
        }
    }
}
