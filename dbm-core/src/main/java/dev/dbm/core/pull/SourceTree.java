package dev.dbm.core.pull;

import com.palantir.javapoet.TypeSpec;
import dev.dbm.Unmodelled;
import dev.dbm.core.declare.PackageDefaults;
import dev.dbm.schema.EnumType;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** All files for a schema. */
public final class SourceTree {
    private final SourceContext context;
    private final List<SourceFile> files = new ArrayList<>();

    private SourceTree(SourceContext context) {
        this.context = context;
    }

    /**
     * Returns the files, sorted.
     *
     * @param left what is there and not written
     * @param defaults what holds around the package
     */
    public static List<SourceFile> of(SourceContext context, List<Unmodelled> left, PackageDefaults defaults) {
        SourceTree tree = new SourceTree(context);
        TableSource tables = new TableSource(context);
        context.schema().all(Table.class).forEach(table -> tree.add(table.id(), tables.type(table)));
        EnumSource enums = new EnumSource(context);
        context.schema().all(EnumType.class).forEach(type -> tree.add(type.id(), enums.type(type)));
        tree.files.addAll(new PackageSource(context, left, defaults).files());
        return tree.files.stream().sorted().toList();
    }

    private void add(ObjectId id, TypeSpec type) {
        String home = context.names().type(id).orElseThrow().packageName();
        files.add(SourceFile.java(home, type.name(), SourceText.file(home, type)));
    }
}
