package dev.dbm.core.patch;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import dev.dbm.core.pull.SourceContext;
import dev.dbm.core.pull.SourceFile;
import dev.dbm.core.pull.SourceNames;
import dev.dbm.core.pull.SourceText;
import dev.dbm.core.pull.SourceTypes;
import dev.dbm.core.pull.TableSource;
import dev.dbm.schema.EnumType;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Works out the edits of existing source: from what would be written of what it declares to what would be written of the goal. */
final class PatchedSource {
    private final ExistingSource source;
    private final Map<SourceFile, ParsedSource> parsed;
    private final Map<SourceFile, TextEdits> edits = new HashMap<>();
    private final Map<SourceFile, ImportEdits> imports = new HashMap<>();
    private final SourceContext old;
    private final SourceContext now;
    private final List<SourceFile> created = new ArrayList<>();
    private final List<SourceFile> texts = new ArrayList<>();
    private final SortedMap<String, String> obsolete = new TreeMap<>();

    /**
     * Prepares the edits.
     *
     * @param goal what the source should declare
     * @param base the package of what is in no other
     */
    PatchedSource(ExistingSource source, Map<SourceFile, ParsedSource> parsed, Schema goal, String base) {
        this.source = source;
        this.parsed = parsed;
        SourceNames.Given given = source.names();
        this.old = context(source.declaration().schema(), base, given);
        this.now = context(goal, base, given);
    }

    private SourceContext context(Schema schema, String base, SourceNames.Given given) {
        return SourceContext.of(schema, SourceNames.of(schema, base, source::naming, given));
    }

    /** Makes them. */
    void edit() {
        SourceTypes before = new SourceTypes(old, source.sqlFiles());
        SourceTypes after = new SourceTypes(now, source.sqlFiles());
        for (SchemaObject object : now.schema().objects().values()) {
            Optional<Place> place = place(object.id());
            Optional<SchemaObject> declared = old.schema().find(object.id());
            if (place.isPresent() && declared.isPresent()) {
                edit(place.get(), object, declared.get(), before, after);
            } else if (place.isEmpty()) {
                after.of(object).ifPresent(type -> create(object.id(), type));
            }
        }
        texts.addAll(after.texts());
        source.declaration().types().forEach((id, type) -> {
            if (now.schema().find(id).isEmpty()) {
                obsolete.put(type.getName(), file(type.getName()).path() + " (" + id + ")");
            }
        });
        imports.values().forEach(ImportEdits::finish);
    }

    private void edit(Place place, SchemaObject object, SchemaObject declared, SourceTypes before, SourceTypes after) {
        TextEdits text = edits(place);
        ImportEdits names = imports(place);
        if (object instanceof Table) {
            new RecordEdits(text, names, place.type()).change(written(old, object.id()), written(now, object.id()));
            return;
        }
        // What nobody changed is not written: what is declared of a view is less than what the database tells of it.
        if (object.equals(declared)
                && old.schema().membersOf(object.id()).equals(now.schema().membersOf(object.id()))) {
            return;
        }
        TypeSpec from = before.of(declared).orElseThrow();
        TypeSpec to = after.of(object).orElseThrow();
        if (object instanceof EnumType) {
            new EnumEdits(text, names, place.type()).change(from, to);
        } else {
            new AnnotationEdits(text, names, place.type().element(), AnnotationEdits.Elsewhere.nowhere())
                    .change(from.annotations(), to.annotations());
        }
    }

    private static RecordEdits.Written written(SourceContext context, ObjectId id) {
        Table table = context.schema().find(id, Table.class).orElseThrow();
        TableSource source = new TableSource(context);
        return new RecordEdits.Written(source.type(table).annotations(), source.components(table));
    }

    private void create(ObjectId id, TypeSpec type) {
        ClassName name = now.names().type(id).orElseThrow();
        created.add(SourceFile.java(name.packageName(), name.simpleName(), SourceText.file(name.packageName(), type)));
    }

    /** Returns every file as it is afterwards. */
    List<SourceFile> all() {
        List<SourceFile> all = new ArrayList<>(created);
        all.addAll(texts);
        for (SourceFile file : source.files()) {
            all.add(after(file));
        }
        return all;
    }

    /** Returns the files that change, each with what becomes of it. */
    SortedMap<SourceFile, SourceFile> changed() {
        SortedMap<SourceFile, SourceFile> changed = new TreeMap<>();
        for (SourceFile file : source.files()) {
            SourceFile after = after(file);
            if (!after.equals(file)) {
                changed.put(file, after);
            }
        }
        return changed;
    }

    /** Returns the SQL files that come or change, each with nothing but its statement. */
    List<SourceFile> texts() {
        return List.copyOf(texts);
    }

    /** Returns the files of Java that come. */
    List<SourceFile> created() {
        return List.copyOf(created);
    }

    /** Returns the classes that declare what is gone, each with its file and what that was. */
    SortedMap<String, String> obsolete() {
        return obsolete;
    }

    private SourceFile after(SourceFile file) {
        TextEdits own = edits.get(file);
        return own == null || own.isEmpty() ? file : new SourceFile(file.root(), file.path(), own.applied());
    }

    /**
     * Where a class stands.
     *
     * @param file in which file
     * @param type where there
     */
    private record Place(SourceFile file, ParsedSource.Type type) {}

    private Optional<Place> place(ObjectId id) {
        Class<?> type = source.declaration().types().get(id);
        if (type == null) {
            return Optional.empty();
        }
        SourceFile file = file(type.getName());
        ParsedSource found = parsed.get(file);
        ParsedSource.Type there = found == null ? null : found.types().get(type.getName());
        return Optional.ofNullable(there).map(one -> new Place(file, one));
    }

    private SourceFile file(String className) {
        return parsed.entrySet().stream()
                .filter(one -> one.getValue().types().containsKey(className))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("In no file: " + className));
    }

    private TextEdits edits(Place place) {
        return edits.computeIfAbsent(place.file(), file -> new TextEdits(file.text()));
    }

    private ImportEdits imports(Place place) {
        return imports.computeIfAbsent(place.file(), file -> {
            String name = file.className();
            String home = name.substring(0, Math.max(0, name.lastIndexOf('.')));
            Set<String> beside = new HashSet<>();
            for (SourceFile one : source.files()) {
                String other = one.className();
                if (other.lastIndexOf('.') == home.length() && other.startsWith(home)) {
                    beside.add(other.substring(other.lastIndexOf('.') + 1));
                }
            }
            return new ImportEdits(
                    edits(place),
                    parsed.getOrDefault(file, new ParsedSource(0, List.of(), Map.of(), Set.of())),
                    home,
                    beside);
        });
    }
}
