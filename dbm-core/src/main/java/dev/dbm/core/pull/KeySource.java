package dev.dbm.core.pull;

import dev.dbm.annotation.Deferrable;
import dev.dbm.annotation.Id;
import dev.dbm.annotation.Unique;
import dev.dbm.schema.Column;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.NullsDistinct;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.PrimaryKey;
import dev.dbm.schema.UniqueConstraint;
import java.util.List;
import java.util.Optional;

/** Writes primary keys and unique constraints. */
final class KeySource {
    private final SourceContext context;

    KeySource(SourceContext context) {
        this.context = context;
    }

    /** Writes a key on its components where they are in its order; the first one says what else there is to say. */
    void write(PrimaryKey key, TableRules rules) {
        List<Identifier> inOrder = context.schema().columns(key.table()).stream()
                .map(Column::name)
                .filter(key.columns()::contains)
                .toList();
        AnnotationSource annotation = AnnotationSource.of(Id.class);
        if (!inOrder.equals(key.columns())) {
            rules.add(attributes(annotation.texts("columns", components(key.table(), key.columns())), key)
                    .spec());
            return;
        }
        AnnotationSource speaker = attributes(annotation, key);
        for (Identifier column : key.columns()) {
            rules.add(Optional.of(column), speaker.spec());
            speaker = AnnotationSource.of(Id.class);
        }
    }

    private AnnotationSource attributes(AnnotationSource annotation, PrimaryKey key) {
        return annotation
                .text("name", context.writtenName(key.id(), key.name()))
                .texts("include", components(key.table(), key.include()))
                .constant("deferrable", key.deferrability(), Deferrable.class)
                .parameters("with", key.storageParameters())
                .text("comment", key.comment());
    }

    void write(UniqueConstraint unique, TableRules rules) {
        Optional<Identifier> home = Home.of(unique);
        AnnotationSource annotation =
                AnnotationSource.of(Unique.class).text("name", context.writtenName(unique.id(), unique.name()));
        if (home.isEmpty()) {
            annotation.texts("columns", components(unique.table(), unique.columns()));
        }
        annotation
                .flag("nullsNotDistinct", unique.nulls() == NullsDistinct.NOT_DISTINCT)
                .texts("include", components(unique.table(), unique.include()))
                .constant("deferrable", unique.deferrability(), Deferrable.class)
                .parameters("with", unique.storageParameters())
                .text("comment", unique.comment());
        rules.add(home, annotation.spec());
    }

    private List<String> components(dev.dbm.schema.QualifiedName table, List<Identifier> columns) {
        return context.names().components(ObjectId.table(table), columns);
    }
}
