package dev.dbm.core.git;

/**
 * A file that is not as the last commit has it.
 *
 * @param letters git's two letters: what the index has, what the work tree has
 * @param name the file's path below the folder
 */
public record ChangedFile(String letters, String name) {
    /** Returns whether git could not merge the file; its versions are in the index. */
    public boolean isUnmerged() {
        return letters.indexOf('U') >= 0 || letters.equals("AA") || letters.equals("DD");
    }

    /** Returns whether the index has it as the work tree does. */
    public boolean isStaged() {
        return letters.charAt(1) == ' ';
    }

    @Override
    public String toString() {
        return letters + " " + name;
    }
}
