package dev.dbm.core.journal;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import org.jspecify.annotations.Nullable;

/** A folder that a class loader shows in a way of its own: in a nested archive, in memory, in a run-time image. */
final class UrlFolder extends MigrationFolder {

    private final ClassLoader loader;
    private final String prefix;

    UrlFolder(ClassLoader loader, String prefix) {
        this.loader = loader;
        this.prefix = prefix;
    }

    @Override
    public byte @Nullable [] read(String name) {
        URL url = loader.getResource(prefix.concat(name));
        if (url == null) {
            return null;
        }
        try {
            URLConnection connection = url.openConnection();
            connection.setUseCaches(false);
            try (InputStream in = connection.getInputStream()) {
                return in.readAllBytes();
            }
        } catch (FileNotFoundException e) {
            return null;
        } catch (IOException e) {
            throw DirectoryFolder.unreadable(url.toString(), e);
        }
    }

    @Override
    public String place(String name) {
        return "classpath:" + prefix + name;
    }
}
