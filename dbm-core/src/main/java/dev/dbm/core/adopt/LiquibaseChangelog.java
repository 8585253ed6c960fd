package dev.dbm.core.adopt;

import dev.dbm.ErrorCode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A changelog as Liquibase itself reads it: its changesets, their checksums, and the SQL that its updateSQL makes of them for an empty PostgreSQL. Liquibase is the
 * project's own, found by its class loader and called by name, so that dbm depends on no version of it.
 */
final class LiquibaseChangelog implements Changelog {
    private static final String MAIN = "liquibase.Liquibase";
    private static final String OFFLINE = "offline:postgresql?version=15.0&outputLiquibaseSql=none&changeLogFile=";
    private static final Pattern HEAD = Pattern.compile("(?m)^-- Changeset (.*)$");
    private static final Pattern FRAME = Pattern.compile("(?m)^-- (Release Database Lock|Lock Database|\\*{20,}.*)$");

    private final ClassLoader loader;
    private final List<Path> roots;
    private final String file;
    private final Map<String, String> parameters;

    /**
     * Prepares to read.
     *
     * @param loader has Liquibase
     * @param roots the folders in which changelogs are found
     * @param file the changelog with which Liquibase begins, by its path below one of them
     */
    LiquibaseChangelog(ClassLoader loader, List<Path> roots, String file, Map<String, String> parameters) {
        this.loader = loader;
        this.roots = List.copyOf(roots);
        this.file = file;
        this.parameters = Map.copyOf(parameters);
    }

    /** Returns whether a class loader has Liquibase. */
    static boolean isThere(ClassLoader loader) {
        try {
            Class.forName(MAIN, false, loader);
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }

    @Override
    public List<Changeset> changesets(Doubts doubts) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // Liquibase finds its own parts by the thread's class loader.
        thread.setContextClassLoader(loader);
        Logger logger = Logger.getLogger("liquibase");
        @Nullable Level told = logger.getLevel();
        logger.setLevel(Level.WARNING);
        try {
            return read();
        } catch (InvocationTargetException failure) {
            doubts.refuse(
                    ErrorCode.ADOPT_FILES_UNREADABLE,
                    "Liquibase cannot make SQL of the changelog " + file,
                    String.valueOf(root(failure).getMessage()),
                    "Look whether its own updateSQL does; the folders in which it finds changelogs are named by"
                            + " --files.");
            return List.of();
        } catch (ReflectiveOperationException | IOException unknown) {
            doubts.refuse(
                    ErrorCode.ADOPT_FILES_UNREADABLE,
                    "The Liquibase on the class path is of a version that dbm does not know",
                    unknown.toString(),
                    "Have Liquibase 4.20 or later there.");
            return List.of();
        } finally {
            thread.setContextClassLoader(before);
            logger.setLevel(told);
        }
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private List<Changeset> read() throws ReflectiveOperationException, IOException {
        Path ran = Files.createTempFile("dbm-liquibase", ".csv");
        Files.delete(ran);
        try {
            Object liquibase = liquibase(ran);
            Map<String, String> sql = sql(liquibase);
            Object log = call(liquibase, "getDatabaseChangeLog");
            List<Changeset> changesets = new ArrayList<>();
            for (Object one : (List<?>) call(log, "getChangeSets")) {
                changesets.add(changeset(one, sql));
            }
            return changesets;
        } finally {
            Files.deleteIfExists(ran);
        }
    }

    private Object liquibase(Path ran) throws ReflectiveOperationException {
        Class<?> accessor = type("liquibase.resource.ResourceAccessor");
        Object all = Array.newInstance(accessor, roots.size());
        for (int i = 0; i < roots.size(); i++) {
            Array.set(
                    all,
                    i,
                    type("liquibase.resource.DirectoryResourceAccessor")
                            .getConstructor(Path.class)
                            .newInstance(roots.get(i)));
        }
        Object resources = type("liquibase.resource.CompositeResourceAccessor")
                .getConstructor(all.getClass())
                .newInstance(all);
        Class<?> factory = type("liquibase.database.DatabaseFactory");
        Object database = factory.getMethod(
                        "openDatabase", String.class, String.class, String.class, String.class, accessor)
                .invoke(factory.getMethod("getInstance").invoke(null), OFFLINE + ran, null, null, null, resources);
        Object liquibase = type(MAIN)
                .getConstructor(String.class, accessor, type("liquibase.database.Database"))
                .newInstance(file, resources, database);
        Method parameter = type(MAIN).getMethod("setChangeLogParameter", String.class, Object.class);
        for (Map.Entry<String, String> one : parameters.entrySet()) {
            parameter.invoke(liquibase, one.getKey(), one.getValue());
        }
        return liquibase;
    }

    /** Returns what updateSQL writes for each changeset. */
    private Map<String, String> sql(Object liquibase) throws ReflectiveOperationException {
        Class<?> contexts = type("liquibase.Contexts");
        Class<?> labels = type("liquibase.LabelExpression");
        StringWriter writer = new StringWriter();
        type(MAIN)
                .getMethod("update", contexts, labels, Writer.class)
                .invoke(
                        liquibase,
                        contexts.getConstructor().newInstance(),
                        labels.getConstructor().newInstance(),
                        writer);
        String text = writer.toString().replace("\r\n", "\n");
        Map<String, String> byKey = new HashMap<>();
        Matcher head = HEAD.matcher(text);
        int from = -1;
        String key = "";
        while (head.find()) {
            if (from >= 0) {
                byKey.put(key, body(text.substring(from, head.start())));
            }
            key = head.group(1).strip();
            from = head.end();
        }
        if (from >= 0) {
            byKey.put(key, body(text.substring(from)));
        }
        return byKey;
    }

    private static String body(String text) {
        return FRAME.matcher(text).replaceAll("").strip();
    }

    private Changeset changeset(Object one, Map<String, String> sql) throws ReflectiveOperationException {
        String path = String.valueOf(call(one, "getFilePath"));
        String id = String.valueOf(call(one, "getId"));
        String author = String.valueOf(call(one, "getAuthor"));
        List<String> conditions = new ArrayList<>();
        condition(call(one, "getContextFilter"), "context", conditions);
        condition(call(one, "getLabels"), "labels", conditions);
        for (Object above : inherited(one, "getInheritableContextFilter")) {
            condition(above, "context", conditions);
        }
        for (Object above : inherited(one, "getInheritableLabels")) {
            condition(above, "labels", conditions);
        }
        Optional<String> kept = Boolean.TRUE.equals(call(one, "isIgnore"))
                ? Optional.of("ignore")
                : Changeset.keptBy(
                        call(one, "getDbmsSet") instanceof Collection<?> systems ? systems : List.<Object>of());
        boolean preconditions = call(one, "getPreconditions") != null
                && !((List<?>) call(call(one, "getPreconditions"), "getNestedPreconditions")).isEmpty();
        if (preconditions) {
            conditions.add("preconditions");
        }
        List<String> repeated = new ArrayList<>();
        if (Boolean.TRUE.equals(call(one, "isRunOnChange"))) {
            repeated.add("runOnChange");
        }
        if (Boolean.TRUE.equals(call(one, "isAlwaysRun"))) {
            repeated.add("runAlways");
        }
        Changeset.Mode mode =
                Boolean.TRUE.equals(call(one, "isRunInTransaction")) ? Changeset.Mode.TRANSACTION : Changeset.Mode.NONE;
        String text = sql.getOrDefault(path + "::" + id + "::" + author, "");
        return new Changeset(
                path, id, author, text, mode, conditions, kept, repeated, checksum -> isUnchanged(one, checksum));
    }

    /** Returns what the files say that include the changeset's. */
    private static Collection<?> inherited(Object changeset, String method) throws ReflectiveOperationException {
        try {
            return call(changeset, method) instanceof Collection<?> all ? all : List.of();
        } catch (NoSuchMethodException olderLiquibase) {
            return List.of();
        }
    }

    private static void condition(Object expression, String label, List<String> conditions)
            throws ReflectiveOperationException {
        if (expression != null && !Boolean.TRUE.equals(call(expression, "isEmpty"))) {
            conditions.add(label + " " + expression);
        }
    }

    private boolean isUnchanged(Object changeset, String checksum) {
        try {
            Class<?> sum = type("liquibase.change.CheckSum");
            Object parsed = sum.getMethod("parse", String.class).invoke(null, checksum);
            return Boolean.TRUE.equals(
                    changeset.getClass().getMethod("isCheckSumValid", sum).invoke(changeset, parsed));
        } catch (ReflectiveOperationException unknown) {
            throw new IllegalStateException("Liquibase cannot compare a checksum: " + checksum, unknown);
        }
    }

    private Class<?> type(String name) throws ClassNotFoundException {
        return Class.forName(name, true, loader);
    }

    private static Object call(Object target, String method) throws ReflectiveOperationException {
        return target.getClass().getMethod(method).invoke(target);
    }
}
