package dev.dbm.core.pull;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import dev.dbm.Unmodelled;
import dev.dbm.core.declare.PackageDefaults;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.SchemaObject;
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
        LongTexts texts = new LongTexts(context.names());
        SourceTypes types = new SourceTypes(context, texts);
        for (SchemaObject object : context.schema().objects().values()) {
            types.of(object).ifPresent(type -> tree.add(object.id(), type));
        }
        RoutineSource routines = new RoutineSource(context, texts);
        context.names().holders().forEach((namespace, holder) -> tree.add(holder, routines.type(namespace, holder)));
        tree.files.addAll(texts.files());
        tree.files.addAll(new PackageSource(context, left, defaults).files());
        return tree.files.stream().sorted().toList();
    }

    private void add(ObjectId id, TypeSpec type) {
        add(context.names().type(id).orElseThrow(), type);
    }

    private void add(ClassName name, TypeSpec type) {
        String home = name.packageName();
        files.add(SourceFile.java(home, type.name(), SourceText.file(home, type)));
    }
}
