package dev.dbm.core.patch;

import dev.dbm.core.pull.SourceText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/** Gives pieces of source the names that they have in a file, and the file the imports that it lacks. */
final class ImportEdits {
    private final TextEdits edits;
    private final ParsedSource source;
    private final String home;
    private final Set<String> beside;
    private final SortedSet<String> added = new TreeSet<>();

    /**
     * Edits the imports of a file.
     *
     * @param home the package of the file
     * @param beside the simple names of the types in that package
     */
    ImportEdits(TextEdits edits, ParsedSource source, String home, Set<String> beside) {
        this.edits = edits;
        this.source = source;
        this.home = home;
        this.beside = new HashSet<>(beside);
    }

    /** Returns a piece as it is written in this file. Names that mean something else here are written in full. */
    String written(Function<String[], SourceText.Fragment> piece) {
        SourceText.Fragment plain = piece.apply(new String[0]);
        String[] taken = plain.imports().stream()
                .filter(this::meansSomethingElse)
                .map(ImportEdits::simple)
                .distinct()
                .toArray(String[]::new);
        SourceText.Fragment fragment = taken.length == 0 ? plain : piece.apply(taken);
        fragment.imports().stream().filter(name -> !isKnown(name)).forEach(added::add);
        return fragment.text();
    }

    /** Returns the package of the file. */
    String home() {
        return home;
    }

    /** Returns whether a simple name is imported, whatever from. */
    boolean imports(String simple) {
        return source.imports().stream().anyMatch(one -> simple(one.name()).equals(simple));
    }

    /** Writes the imports that came up. */
    void finish() {
        List<ParsedSource.Import> there = source.imports();
        for (String name : added) {
            String line = "import " + name + ";";
            if (there.isEmpty()) {
                String first = name.equals(added.first()) ? edits.lineBreak() : "";
                edits.insert(
                        source.packageEnd(),
                        source.packageEnd() == 0 ? line + edits.lineBreak() : edits.lineBreak() + first + line);
            } else {
                int before = -1;
                for (int i = 0; i < there.size(); i++) {
                    if (there.get(i).name().compareTo(name) < 0) {
                        before = i;
                    }
                }
                if (before < 0) {
                    edits.insert(there.getFirst().span().start(), line + edits.lineBreak());
                } else {
                    edits.insert(there.get(before).span().end(), edits.lineBreak() + line);
                }
            }
        }
    }

    private boolean isKnown(String name) {
        String all = name.substring(0, name.lastIndexOf('.')) + ".*";
        return source.imports().stream()
                .anyMatch(one -> one.name().equals(name) || one.name().equals(all));
    }

    private boolean meansSomethingElse(String name) {
        String simple = simple(name);
        boolean imported = source.imports().stream().anyMatch(one -> one.name().equals(name));
        return !imported && (imports(simple) || source.declared().contains(simple) || beside.contains(simple));
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
