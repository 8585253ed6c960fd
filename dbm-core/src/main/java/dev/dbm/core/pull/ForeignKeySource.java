package dev.dbm.core.pull;

import com.palantir.javapoet.ClassName;
import dev.dbm.annotation.Deferrable;
import dev.dbm.annotation.ForeignKey;
import dev.dbm.annotation.Match;
import dev.dbm.annotation.References;
import dev.dbm.annotation.ReferentialAction;
import dev.dbm.annotation.Validity;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.PrimaryKey;
import java.util.List;
import java.util.Optional;

/** Writes foreign keys. */
final class ForeignKeySource {
    private final SourceContext context;

    ForeignKeySource(SourceContext context) {
        this.context = context;
    }

    void write(dev.dbm.schema.ForeignKey key, TableRules rules) {
        ObjectId target = ObjectId.table(key.referencedTable());
        ClassName type = context.names().type(target).orElseThrow();
        List<String> referenced =
                isPrimaryKey(key) ? List.of() : context.names().components(target, key.referencedColumns());
        Optional<Identifier> home = Home.of(key, context.schema());
        if (home.isPresent()) {
            AnnotationSource annotation = AnnotationSource.of(References.class)
                    .type("value", type)
                    .text("column", referenced.stream().findFirst());
            rules.add(home, rest(annotation, key).spec());
            return;
        }
        ObjectId table = ObjectId.table(key.table());
        AnnotationSource annotation = AnnotationSource.of(ForeignKey.class)
                .texts("columns", context.names().components(table, key.columns()))
                .type("references", type)
                .texts("referencedColumns", referenced)
                .constant("match", key.match(), Match.class)
                .texts("onDeleteColumns", context.names().components(table, key.onDeleteColumns()));
        rules.add(rest(annotation, key).spec());
    }

    private AnnotationSource rest(AnnotationSource annotation, dev.dbm.schema.ForeignKey key) {
        return annotation
                .constant("onDelete", key.onDelete(), ReferentialAction.class)
                .constant("onUpdate", key.onUpdate(), ReferentialAction.class)
                .constant("deferrable", key.deferrability(), Deferrable.class)
                .text("name", context.writtenName(key.id(), key.name()))
                .constant("validity", key.validity(), Validity.class)
                .text("comment", key.comment());
    }

    private boolean isPrimaryKey(dev.dbm.schema.ForeignKey key) {
        return context.schema().membersOf(ObjectId.table(key.referencedTable())).stream()
                .anyMatch(member -> member instanceof PrimaryKey primary
                        && primary.columns().equals(key.referencedColumns()));
    }
}
