package dev.dbm.core.journal;

import dev.dbm.ErrorCode;
import dev.dbm.JournalException;
import dev.dbm.MigrationSource;
import dev.dbm.Problem;
import java.io.File;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/** Finds a folder of the class path by its journal, and opens it in the way that reads it fastest. */
final class ClasspathFolder {

    private ClasspathFolder() {}

    static MigrationFolder open(MigrationSource.Classpath source) {
        String prefix = source.location().isEmpty() ? "" : source.location().concat("/");
        String journal = prefix.concat(Journal.FILE);
        if (source.loader().isPresent()) {
            return open(source.loader().get(), prefix, journal, source);
        }
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        ClassLoader own = ClasspathFolder.class.getClassLoader();
        return open(context == null || context.getResource(journal) == null ? own : context, prefix, journal, source);
    }

    private static MigrationFolder open(
            ClassLoader loader, String prefix, String journal, MigrationSource.Classpath source) {
        @Nullable URL url = loader.getResource(journal);
        if (url == null) {
            throw new JournalException(new Problem(
                    ErrorCode.JOURNAL_NOT_FOUND,
                    "There is no journal on the class path",
                    source.toString() + "/" + Journal.FILE,
                    "Put the migrations folder into src/main/resources, or say where it is:"
                            + " Migrator.builder(…).migrations(…)."));
        }
        try {
            if (url.getProtocol().equals("file")) {
                File file = new File(new URI(url.toString()));
                return new DirectoryFolder(file.getParentFile().getParentFile().toPath());
            }
            URLConnection connection = url.openConnection();
            if (connection instanceof JarURLConnection jarConnection) {
                // Without caches the jar is this folder's own, to be closed with it.
                jarConnection.setUseCaches(false);
                JarFile jar = jarConnection.getJarFile();
                String entry = jarConnection.getEntryName();
                return new JarFolder(jar, entry.substring(0, entry.length() - Journal.FILE.length()));
            }
        } catch (IOException e) {
            throw DirectoryFolder.unreadable(url.toString(), e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("A class loader gave a malformed URL: " + url, e);
        }
        return new UrlFolder(loader, prefix);
    }
}
