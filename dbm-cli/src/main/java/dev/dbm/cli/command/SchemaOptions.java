package dev.dbm.cli.command;

import dev.dbm.ErrorCode;
import java.io.File;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Where the declared records are. */
final class SchemaOptions {

    @Option(
            names = "--package",
            paramLabel = "PACKAGE",
            description = "A package of declared records and enums, its subpackages included; may be repeated.")
    List<String> packages = new ArrayList<>();

    @Option(
            names = "--classpath",
            paramLabel = "PATH",
            description = "Folders and jars that hold the packages, parted as on java's class path.")
    String classpath = "";

    private static final String REMEDY =
            "Give --package com.acme.schema --classpath target/classes; with Maven <packages> in the plugin's"
                    + " configuration; or run it from a main class of your own: Dbm.run(args, User.class, …).";

    /** Returns the packages of the command line and of the main class. */
    List<String> packages(Invocation invocation) {
        List<String> all = new ArrayList<>(invocation.packages());
        all.addAll(packages);
        return all;
    }

    /** Returns whether anything is declared. */
    boolean isGiven(Invocation invocation) {
        return !invocation.classes().isEmpty() || !packages(invocation).isEmpty();
    }

    /** Refuses to go on if nothing is declared. */
    void require(Invocation invocation) {
        if (!isGiven(invocation)) {
            throw Usage.problem(ErrorCode.SCHEMA_NOT_GIVEN, "No declared records are named", REMEDY);
        }
    }

    /** Returns who loads the declared classes. */
    ClassLoader loader(Invocation invocation) {
        ClassLoader parent = invocation.classes().isEmpty()
                ? SchemaOptions.class.getClassLoader()
                : invocation.classes().get(0).getClassLoader();
        return classpath.isEmpty() ? parent : loader(classpath, parent);
    }

    /** Returns a loader for the entries of a class path. */
    static ClassLoader loader(String classpath, ClassLoader parent) {
        List<URL> urls = new ArrayList<>();
        for (String entry : classpath.split(File.pathSeparator, -1)) {
            if (!entry.isBlank()) {
                Path path = Path.of(entry);
                if (!Files.exists(path)) {
                    throw Usage.problem(
                            ErrorCode.CLASSPATH_ENTRY_MISSING,
                            "The class path names what is not there: " + path.toAbsolutePath(),
                            "Compile first, or mend --classpath.");
                }
                try {
                    urls.add(path.toUri().toURL());
                } catch (MalformedURLException impossible) {
                    throw new UncheckedIOException(impossible);
                }
            }
        }
        // Never closed: it lives as long as the process, or as the classes it loaded.
        return new EntriesLoader(urls, parent);
    }
}
