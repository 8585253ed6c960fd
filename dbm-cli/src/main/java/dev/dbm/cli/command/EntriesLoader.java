package dev.dbm.cli.command;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;

/**
 * Loads what is in some folders and jars, and all else as its parent does.
 *
 * <p>What the parent would take from the same folder or jar is loaded here, too: each new loader sees classes as they were compiled last, even those of a project
 * that is on the class path of this process.
 */
final class EntriesLoader extends URLClassLoader {

    EntriesLoader(List<URL> entries, ClassLoader parent) {
        super(entries.toArray(URL[]::new), parent);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded == null) {
                loaded = isSameInParent(name.replace('.', '/') + ".class")
                        ? findClass(name)
                        : super.loadClass(name, false);
            }
            if (resolve) {
                resolveClass(loaded);
            }
            return loaded;
        }
    }

    private boolean isSameInParent(String file) {
        URL here = findResource(file);
        URL there = here == null ? null : getParent().getResource(file);
        return there != null && here.toExternalForm().equals(there.toExternalForm());
    }
}
