package dev.dbm.cli;

import dev.dbm.cli.init.Shell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A repository with a project that init has set up, with one migration committed and the hook switched on.
 *
 * @param top the work tree's topmost folder
 * @param project where the project is from there
 * @param shell runs commands at the top; its DBM_CLI is the executable jar
 */
record HookRepository(Path top, String project, Shell shell) {

    static final String CUSTOMER = "@Table record Customer(@Id @Identity long id, String name%s) {}";
    private static final String FOLDER = "src/main/resources/db/migrations";

    /** Makes a repository. */
    static HookRepository create(Path top, String project) {
        try {
            Path folder = Files.createDirectories(top.resolve(project)).normalize();
            Files.writeString(folder.resolve("pom.xml"), "<project><groupId>com.acme.shop</groupId></project>\n");
            Files.writeString(top.resolve(".gitignore"), "classes/\n");
            Shell shell = Shell.in(top)
                    .with("DBM_CLI", ForkedJar.jar().toString())
                    .with("JAVA_HOME", System.getProperty("java.home"));
            shell.ok("git init -q -b main .");
            HookRepository repository = new HookRepository(top, project, shell);
            expectDone(ForkedJar.in(folder).run("init", "--configure-git"));
            repository.declare("");
            repository.generate("shop");
            shell.ok("git add . && git commit -q -m shop");
            return repository;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns a copy in another folder. */
    HookRepository copy(Path to) {
        shell.ok("cp -R . '" + to + "'");
        return new HookRepository(to, project, shell.at(to));
    }

    HookRepository with(String variable, String value) {
        return new HookRepository(top, project, shell.with(variable, value));
    }

    /** Declares a customer with more components. */
    void declare(String components) {
        Sources.compile(folder(), Map.of("Customer", CUSTOMER.formatted(components)));
    }

    void generate(String name) {
        expectDone(ForkedJar.in(folder())
                .run("generate", name, "--offline", "--package", "com.acme.shop", "--classpath", "classes"));
    }

    Path folder() {
        return top.resolve(project).normalize();
    }

    /** Returns a path in the migrations folder, from the top, quoted for a shell. */
    String migration(String name) {
        return "'" + (project.equals(".") ? "" : project + "/") + FOLDER + "/" + name + "'";
    }

    /** Commits what is staged. */
    Shell.Ran commit() {
        return shell.run("git commit -q -m next");
    }

    private static void expectDone(ForkedJar.Run run) {
        if (run.exit() != 0) {
            throw new AssertionError(run.out() + run.err());
        }
    }
}
