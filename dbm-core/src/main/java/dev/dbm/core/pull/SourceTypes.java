package dev.dbm.core.pull;

import com.palantir.javapoet.TypeSpec;
import dev.dbm.schema.CompositeType;
import dev.dbm.schema.Domain;
import dev.dbm.schema.EnumType;
import dev.dbm.schema.MaterializedView;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.Table;
import dev.dbm.schema.View;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The Java types that objects become, each written when it is asked for. */
public final class SourceTypes {
    private final SourceContext context;
    private final LongTexts texts;

    /**
     * Writes for a schema beside source that is there.
     *
     * @param places the SQL file of each view that is declared; none where its query is in the annotation
     */
    public SourceTypes(SourceContext context, Map<QualifiedName, Optional<String>> places) {
        this(context, new LongTexts(context.names(), places));
    }

    SourceTypes(SourceContext context, LongTexts texts) {
        this.context = context;
        this.texts = texts;
    }

    /** Returns the type that an object becomes; empty for what is said on another's. */
    public Optional<TypeSpec> of(SchemaObject object) {
        if (object instanceof Table table) {
            return Optional.of(new TableSource(context).type(table));
        }
        if (object instanceof EnumType type) {
            return Optional.of(new EnumSource(context).type(type));
        }
        if (object instanceof Domain type) {
            return Optional.of(new TypeSource(context).type(type));
        }
        if (object instanceof CompositeType type) {
            return Optional.of(new TypeSource(context).type(type));
        }
        if (object instanceof View view) {
            return Optional.of(new ViewSource(context, texts).type(view));
        }
        return object instanceof MaterializedView view
                ? Optional.of(new ViewSource(context, texts).type(view))
                : Optional.empty();
    }

    /** Returns the files of the long texts of all types so far. */
    public List<SourceFile> texts() {
        return texts.files();
    }
}
