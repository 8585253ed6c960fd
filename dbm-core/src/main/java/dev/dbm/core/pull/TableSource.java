package dev.dbm.core.pull;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import dev.dbm.core.kind.Kinds;
import dev.dbm.schema.CheckConstraint;
import dev.dbm.schema.Column;
import dev.dbm.schema.ExtendedStatistics;
import dev.dbm.schema.ForeignKey;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.Index;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.Persistence;
import dev.dbm.schema.PrimaryKey;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.Sequence;
import dev.dbm.schema.Table;
import dev.dbm.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Writes tables as records, with everything that is asked of them. */
public final class TableSource {
    private final SourceContext context;
    private final ColumnSource columns;

    /** Writes for a schema. */
    public TableSource(SourceContext context) {
        this.context = context;
        this.columns = new ColumnSource(context);
    }

    /** Returns the record of a table. */
    public TypeSpec type(Table table) {
        TableRules rules = rules(table);
        List<AnnotationSpec> annotations = new ArrayList<>(rules.onRecord());
        annotations.add(annotation(table));
        annotations.sort(AnnotationOrder.ON_TYPES);
        List<ParameterSpec> components = new ArrayList<>();
        for (Column column : context.schema().columns(table.name())) {
            components.add(columns.component(column, rules.on(column.name())));
        }
        return RecordHeader.of(type(table.id()), components)
                .addAnnotations(annotations)
                .build();
    }

    /** Returns what says that a record is this table. */
    AnnotationSpec annotation(Table table) {
        String name = type(table.id()).simpleName();
        boolean named = context.names()
                .naming(table.name().namespace())
                .table(name)
                .equals(table.name().name().value());
        return AnnotationSource.of(dev.dbm.annotation.Table.class)
                .text("value", named ? "" : table.name().name().value())
                .text("comment", table.comment())
                .flag("unlogged", table.persistence() == Persistence.UNLOGGED)
                .parameters("with", table.storageParameters())
                .spec();
    }

    /** Returns the annotations of everything that belongs to a table, each where it stands. */
    public TableRules rules(Table table) {
        TableRules rules = new TableRules();
        for (SchemaObject member : context.schema().membersOf(table.id())) {
            write(member, rules);
        }
        new OnTableSource(context).write(table.id(), rules);
        RightsSource rights = new RightsSource(context);
        rights.of(table.id()).forEach(rules::add);
        for (SchemaObject member : context.schema().membersOf(table.id())) {
            Kinds.of(member).parts(member).stream()
                    .filter(part -> part.kind() == ObjectKind.SEQUENCE)
                    .forEach(part -> rights.named(part).forEach(rules::add));
            if (member instanceof ExtendedStatistics) {
                rights.named(member.id()).forEach(rules::add);
            }
        }
        for (Sequence sequence : context.schema().all(Sequence.class)) {
            if (sequence.ownedBy()
                    .filter(owner -> owner.table().equals(table.name()))
                    .isPresent()) {
                rules.add(new SequenceSource(context)
                        .annotation(sequence, table.name().namespace())
                        .spec());
                rights.named(sequence.id()).forEach(rules::add);
            }
        }
        return rules;
    }

    /** Returns the components of the columns of a table, in their order, whatever records they are in. */
    public SequencedMap<Identifier, ParameterSpec> components(Table table) {
        TableRules rules = rules(table);
        SequencedMap<Identifier, ParameterSpec> components = new LinkedHashMap<>();
        for (Column column : context.schema().columns(table.name())) {
            components.put(column.name(), columns.component(column, rules.on(column.name())));
        }
        return components;
    }

    /** Writes one thing that belongs to a table; its columns are no rules. */
    private void write(SchemaObject member, TableRules rules) {
        if (member instanceof PrimaryKey key) {
            new KeySource(context).write(key, rules);
        } else if (member instanceof UniqueConstraint unique) {
            new KeySource(context).write(unique, rules);
        } else if (member instanceof CheckConstraint check) {
            new CheckSource(context).write(check, rules);
        } else if (member instanceof ForeignKey key) {
            new ForeignKeySource(context).write(key, rules);
        } else if (member instanceof Index index) {
            new IndexSource(context).write(index, rules);
        }
    }

    private ClassName type(ObjectId id) {
        return context.names().type(id).orElseThrow();
    }
}
