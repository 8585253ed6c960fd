package dev.dbm.core.declare;

import dev.dbm.schema.ObjectId;
import dev.dbm.schema.RelationKind;
import dev.dbm.schema.SchemaObject;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what hangs on tables and views, except foreign keys, which look at the keys of all tables. */
final class OnTableAnnotations {
    private final Pass pass;
    private final Map<Class<?>, TableDraft> tables;
    private final List<TableDraft> views;
    private final KeyAnnotations keys;
    private final CheckAnnotations checks;
    private final IndexAnnotations indexes;
    private final ExclusionAnnotations exclusions;
    private final StatisticsAnnotations statistics;
    private final TriggerAnnotations triggers;
    private final RuleAnnotations rules;
    private final PolicyAnnotations policies;

    OnTableAnnotations(Pass pass, Map<Class<?>, TableDraft> tables, List<ViewDraft> views) {
        this.pass = pass;
        this.tables = tables;
        this.views = views.stream().map(ViewDraft::table).toList();
        this.keys = new KeyAnnotations(pass);
        this.checks = new CheckAnnotations(pass);
        this.indexes = new IndexAnnotations(pass);
        this.exclusions = new ExclusionAnnotations(pass, indexes);
        this.statistics = new StatisticsAnnotations(pass);
        this.triggers = new TriggerAnnotations(pass, tables);
        this.rules = new RuleAnnotations(pass);
        this.policies = new PolicyAnnotations(pass);
    }

    /** Reads all that names no index. */
    void read(List<SchemaObject> objects) {
        for (TableDraft table : tables.values()) {
            keys.read(table);
            checks.read(table);
            indexes.read(table);
            exclusions.read(table);
            statistics.read(table);
            triggers.read(table);
            rules.read(table);
            policies.read(table, objects);
        }
        for (TableDraft view : views) {
            if (view.kind() == RelationKind.VIEW) {
                triggers.read(view);
                rules.read(view);
            } else {
                indexes.read(view);
                statistics.read(view);
            }
        }
    }

    /** Reads what names indexes, once they have their names. */
    void readMarks(List<SchemaObject> objects) {
        IndexMarkAnnotations marks = new IndexMarkAnnotations(pass, objects);
        tables.values().forEach(marks::read);
        views.forEach(marks::read);
    }

    /** Returns the indexes that are to be built concurrently; known once the objects are named. */
    Set<ObjectId> concurrently() {
        return indexes.concurrently();
    }
}
