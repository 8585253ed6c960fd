package dev.dbm.core.declare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.DeclarationException;
import dev.dbm.Problem;
import dev.dbm.schema.Column;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;

/** Short ways to read declarations and to look into the result; everything is in the namespace public. */
final class Declared {
    private Declared() {}

    static Declaration declaration(Class<?>... classes) {
        return DeclarationReader.of(DeclarationOptions.defaults()).read(DeclarationSource.of(classes));
    }

    static Schema schema(Class<?>... classes) {
        return declaration(classes).schema();
    }

    /** Reads what must be refused. */
    static List<Problem> problems(DeclarationOptions options, Class<?>... classes) {
        return Assertions.catchThrowableOfType(
                        DeclarationException.class,
                        () -> DeclarationReader.of(options).read(DeclarationSource.of(classes)))
                .problems();
    }

    static List<Problem> problems(Class<?>... classes) {
        return problems(DeclarationOptions.defaults(), classes);
    }

    /** Reads what must be refused; gives each problem as {@code D008 Owner#component: what → remedy}. */
    static List<String> refusals(DeclarationOptions options, Class<?>... classes) {
        return problems(options, classes).stream()
                .map(problem -> problem.code().text().replace("DBM-", "") + " "
                        + problem.where().replaceFirst("at .*\\.", "") + ": " + problem.what() + " → "
                        + problem.remedy())
                .toList();
    }

    static List<String> refusals(Class<?>... classes) {
        return refusals(DeclarationOptions.defaults(), classes);
    }

    static QualifiedName name(String name) {
        return QualifiedName.of("public", name);
    }

    static ObjectId id(ObjectKind kind, String... path) {
        Identifier[] names = Stream.concat(Stream.of("public"), List.of(path).stream())
                .map(Identifier::new)
                .toArray(Identifier[]::new);
        return ObjectId.of(kind, names);
    }

    static Column column(Schema schema, String table, String column) {
        return find(schema, Column.class, ObjectKind.COLUMN, table, column);
    }

    static <T extends SchemaObject> T find(Schema schema, Class<T> type, ObjectKind kind, String... path) {
        assertThat(schema.objects()).containsKey(id(kind, path));
        return schema.find(id(kind, path), type).orElseThrow();
    }

    /** Returns the names of the objects of one type, in the order of their ids. */
    static List<String> names(Schema schema, Class<? extends SchemaObject> type) {
        return schema.all(type).stream()
                .map(object -> object.id().name().value())
                .toList();
    }
}
