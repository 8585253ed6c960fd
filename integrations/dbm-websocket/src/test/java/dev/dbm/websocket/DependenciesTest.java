package dev.dbm.websocket;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DependenciesTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPath(Path.of("target/classes"));

    @Test
    void needs_the_jdk_alone() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                // The annotations are for the compiler and not needed at run time.
                .resideInAnyPackage("dev.dbm.websocket", "java..", "javax.net..", "org.jspecify.annotations")
                .check(CLASSES);
    }
}
