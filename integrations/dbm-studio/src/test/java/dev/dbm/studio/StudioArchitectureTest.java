package dev.dbm.studio;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The architecture of the studio, as rules over its compiled classes; those made of templates are not among them. */
class StudioArchitectureTest {
    private static final String STUDIO = "dev.dbm.studio";
    private static final String WEB = STUDIO + ".web..";
    private static final String DATABASE = STUDIO + ".database..";
    private static final List<String> BASE = List.of("web", "database");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/dev/dbm/studio/templates/"))
            .importPackages(STUDIO);

    static Stream<String> pages() {
        return CLASSES.getPackage(STUDIO).getSubpackages().stream()
                .map(JavaPackage::getRelativeName)
                .filter(name -> !BASE.contains(name));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_knows_only_web_and_database(String page) {
        String[] others = Stream.concat(
                        Stream.of(STUDIO),
                        pages().filter(other -> !other.equals(page)).map(other -> STUDIO + "." + other + ".."))
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage(STUDIO + "." + page + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .check(CLASSES);
    }

    @Test
    void web_and_database_know_no_page_and_not_each_other() {
        String[] above = Stream.concat(Stream.of(STUDIO), pages().map(page -> STUDIO + "." + page + ".."))
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAnyPackage(WEB, DATABASE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(above)
                .allowEmptyShould(true)
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage(WEB)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(DATABASE, "java.sql..", "javax.sql..")
                .allowEmptyShould(true)
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage(DATABASE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(WEB, "com.sun.net.httpserver..", "gg.jte..")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void only_web_knows_server_and_templates() {
        noClasses()
                .that()
                .resideOutsideOfPackage(WEB)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.sun.net.httpserver..", "gg.jte..")
                .check(CLASSES);
    }

    @Test
    void only_database_opens_connections() {
        noClasses()
                .that()
                .resideInAPackage(STUDIO + ".*..")
                .and()
                .resideOutsideOfPackage(DATABASE)
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("javax.sql.DataSource")
                .check(CLASSES);
    }

    @Test
    void marks_every_package_for_nullness() {
        assertThat(CLASSES.getPackage(STUDIO).getSubpackagesInTree())
                .allSatisfy(candidate ->
                        assertThat(candidate.isAnnotatedWith(NullMarked.class)).isTrue());
    }

    @Test
    void prints_nothing_and_throws_nothing_generic() {
        GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES);
        GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(CLASSES);
    }
}
