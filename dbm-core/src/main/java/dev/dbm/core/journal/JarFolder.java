package dev.dbm.core.journal;

import java.io.IOException;
import java.io.InputStream;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/** A folder in a jar; fingerprints come from the jar's directory, without unpacking anything. */
final class JarFolder extends MigrationFolder {

    private final JarFile jar;
    private final String prefix;

    /** Takes over the jar, which is closed with this folder. */
    JarFolder(JarFile jar, String prefix) {
        this.jar = jar;
        this.prefix = prefix;
    }

    @Override
    public byte @Nullable [] read(String name) {
        JarEntry entry = jar.getJarEntry(prefix.concat(name));
        if (entry == null) {
            return null;
        }
        try (InputStream in = jar.getInputStream(entry)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw DirectoryFolder.unreadable(place(name), e);
        }
    }

    @Override
    public @Nullable Fingerprint fingerprint(String name) {
        JarEntry entry = jar.getJarEntry(prefix.concat(name));
        if (entry == null) {
            return null;
        }
        return entry.getCrc() < 0 || entry.getSize() < 0
                ? super.fingerprint(name)
                : new Fingerprint(entry.getSize(), entry.getCrc());
    }

    @Override
    public String place(String name) {
        return jar.getName() + "!/" + prefix + name;
    }

    @Override
    public void close() {
        try {
            jar.close();
        } catch (IOException e) {
            throw DirectoryFolder.unreadable(jar.getName(), e);
        }
    }
}
