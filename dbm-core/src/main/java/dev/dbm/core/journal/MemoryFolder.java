package dev.dbm.core.journal;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A folder whose files were read before, as at a git revision. */
public final class MemoryFolder extends MigrationFolder {

    private final String name;
    private final Map<String, byte[]> files;

    /**
     * Creates a folder.
     *
     * @param name what to call it in messages
     * @param files contents by path below the folder
     */
    public MemoryFolder(String name, Map<String, byte[]> files) {
        this.name = name;
        this.files = Map.copyOf(files);
    }

    @Override
    public byte @Nullable [] read(String file) {
        byte @Nullable [] content = files.get(file);
        return content == null ? null : content.clone();
    }

    @Override
    public String place(String file) {
        return name + "/" + file;
    }
}
