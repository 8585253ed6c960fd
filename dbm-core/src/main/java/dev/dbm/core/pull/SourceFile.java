package dev.dbm.core.pull;

/**
 * A file that is to be written.
 *
 * @param root below which folder
 * @param path its path there, parted by slashes
 * @param text what it holds
 */
public record SourceFile(Root root, String path, String text) implements Comparable<SourceFile> {
    /** Below which folder a file is. */
    public enum Root {
        /** That of Java source. */
        SOURCES,
        /** That of files which the class path has. */
        RESOURCES
    }

    /** Returns the file of a class or {@code package-info}. */
    public static SourceFile java(String packageName, String name, String text) {
        return new SourceFile(Root.SOURCES, packageName.replace('.', '/') + "/" + name + ".java", text);
    }

    /** Returns the full name of the class, for a file of Java source. */
    public String className() {
        return path.substring(0, path.length() - ".java".length()).replace('/', '.');
    }

    @Override
    public int compareTo(SourceFile other) {
        int byRoot = root.compareTo(other.root);
        return byRoot != 0 ? byRoot : path.compareTo(other.path);
    }
}
