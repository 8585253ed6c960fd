package dev.dbm.core;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import dev.dbm.plan.Statement;
import dev.dbm.schema.Namespace;
import dev.dbm.schema.SchemaObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The architecture, as rules over the compiled classes of dbm-annotations, dbm-api and dbm-core. */
class ArchitectureTest {
    /** The scan of the last release; fewer means that it no longer sees everything. */
    private static final int FEWEST_CLASSES = 450;

    /** The packages below dev.dbm.core, lowest first; each may use only those before it. */
    private static final List<String> LAYERS = List.of(
            "sql",
            "session",
            "catalog",
            "online",
            "kind",
            "depend",
            "introspect",
            "diff",
            "planner",
            "declare",
            "snapshot",
            "journal",
            "git",
            "run",
            "scratch",
            "rows",
            "lint",
            "folder",
            "compare",
            "inspect",
            "generate",
            "check",
            "branch",
            "adopt",
            "pull",
            "patch");

    private static final String CORE = "dev.dbm.core";
    private static final String ROOMS = "dev.dbm.core.kind.*..";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("dev.dbm");

    @Test
    void sees_at_least_as_many_classes_as_the_last_release() {
        assertThat(CLASSES).hasSizeGreaterThanOrEqualTo(FEWEST_CLASSES);
    }

    @Test
    void names_every_package_of_the_core_as_a_layer() {
        assertThat(CLASSES.getPackage(CORE).getSubpackages())
                .extracting(JavaPackage::getRelativeName)
                .isSubsetOf(LAYERS)
                .contains(
                        "sql",
                        "session",
                        "catalog",
                        "kind",
                        "introspect",
                        "diff",
                        "planner",
                        "declare",
                        "snapshot",
                        "journal")
                .contains("run", "scratch", "folder", "compare", "generate", "check", "branch");
    }

    @Test
    void uses_only_lower_layers() {
        for (int layer = 0; layer < LAYERS.size(); layer++) {
            List<String> above = new ArrayList<>(List.of(CORE));
            LAYERS.subList(layer + 1, LAYERS.size()).forEach(name -> above.add(CORE + "." + name + ".."));
            noClasses()
                    .that()
                    .resideInAPackage(CORE + "." + LAYERS.get(layer) + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(above.toArray(String[]::new))
                    .allowEmptyShould(true)
                    .check(CLASSES);
        }
    }

    @Test
    void has_no_cycles_between_layers() {
        slices().matching(CORE + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void keeps_the_model_below_everything() {
        noClasses()
                .that()
                .resideInAPackage("dev.dbm.schema")
                .should()
                .dependOnClassesThat(resideInAPackage("dev.dbm..")
                        .and(JavaClass.Predicates.resideOutsideOfPackage("dev.dbm.schema")))
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("dev.dbm.plan")
                .should()
                .dependOnClassesThat(resideInAPackage("dev.dbm..")
                        .and(JavaClass.Predicates.resideOutsideOfPackages("dev.dbm.schema", "dev.dbm.plan")))
                .check(CLASSES);
    }

    @Test
    void keeps_the_api_free_of_the_engine_and_its_libraries() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.dbm.core..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.dbm.core..", "tools.jackson..", "org.postgresql..")
                .check(CLASSES);
    }

    @Test
    void keeps_what_starts_apart_from_what_develops() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.dbm", "dev.dbm.schema", "dev.dbm.plan", "dev.dbm.lint")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.dbm.workspace")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAnyPackage(CORE + ".sql..", CORE + ".journal..", CORE + ".run..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.dbm.workspace")
                .check(CLASSES);
    }

    @Test
    void starts_without_databind() {
        noClasses()
                .that()
                .resideInAnyPackage(CORE + ".sql..", CORE + ".session..", CORE + ".journal..", CORE + ".run..")
                .should()
                .transitivelyDependOnClassesThat(resideInAPackage("tools.jackson.databind.."))
                .check(CLASSES);
    }

    @Test
    void keeps_rooms_apart() {
        slices().matching(CORE + ".kind.(*)..")
                .should()
                .notDependOnEachOther()
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void knows_rooms_in_one_place() {
        noClasses()
                .that(DescribedPredicate.not(resideInAPackage(ROOMS))
                        .and(DescribedPredicate.not(JavaClass.Predicates.simpleNameStartingWith("Kinds"))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOMS)
                .check(CLASSES);
    }

    @Test
    void asks_kinds_instead_of_types() {
        List<String> drivers =
                List.of("diff", "planner", "scratch", "introspect", "folder", "compare", "generate", "check", "branch");
        noClasses()
                .that()
                .resideInAnyPackage(
                        drivers.stream().map(name -> CORE + "." + name + "..").toArray(String[]::new))
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are entries of a schema",
                        type -> type.isAssignableTo(SchemaObject.class)
                                && type.isRecord()
                                // Every database has public: a namespace is where all else lives.
                                && !type.isEquivalentTo(Namespace.class)))
                .check(CLASSES);
    }

    @Test
    void writes_statements_in_one_place() {
        noClasses()
                .that()
                .resideOutsideOfPackage(CORE + ".sql")
                .and()
                .doNotBelongToAnyOf(Statement.class)
                .should()
                .callConstructorWhere(DescribedPredicate.describe(
                        "the target is Statement", call -> call.getTargetOwner().isEquivalentTo(Statement.class)))
                .check(CLASSES);
    }

    @Test
    void models_with_records_enums_and_sealed_interfaces() {
        classes()
                .that()
                .resideInAnyPackage("dev.dbm.schema", "dev.dbm.plan", "dev.dbm.lint")
                .and()
                .arePublic()
                .and()
                .areTopLevelClasses()
                // No data: what copying an object does to its names.
                .and()
                .doNotHaveFullyQualifiedName("dev.dbm.schema.Rewriting")
                .should(new ArchCondition<JavaClass>("be records, enums or sealed interfaces") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        boolean sealed = type.isInterface() && type.reflect().isSealed();
                        if (!type.isRecord() && !type.isEnum() && !sealed) {
                            events.add(SimpleConditionEvent.violated(type, type.getName() + " is none of them"));
                        }
                    }
                })
                .check(CLASSES);
    }

    @Test
    void describes_every_result_for_people() {
        classes()
                .that()
                .resideInAnyPackage("dev.dbm", "dev.dbm.workspace", "dev.dbm.spi")
                .and()
                .haveSimpleNameEndingWith("Result")
                .should(new ArchCondition<JavaClass>("have a describe()") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        if (type.tryGetMethod("describe").isEmpty()) {
                            events.add(SimpleConditionEvent.violated(type, type.getName() + " has none"));
                        }
                    }
                })
                .check(CLASSES);
    }

    @Test
    void marks_every_package_for_nullness() {
        List<String> unmarked = packages(CLASSES.getPackage("dev.dbm")).stream()
                .filter(candidate -> !candidate.getClasses().isEmpty())
                .filter(candidate -> !candidate.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .toList();

        assertThat(unmarked).isEmpty();
    }

    @Test
    void prints_nothing() {
        GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES);
    }

    @Test
    void throws_no_generic_exceptions() {
        GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(CLASSES);
    }

    @Test
    void holds_no_static_mutable_state() {
        fields().that()
                .areStatic()
                .and(DescribedPredicate.not(modifier(JavaModifier.SYNTHETIC).forSubtype()))
                .should()
                .beFinal()
                .andShould()
                .notHaveRawType(mutable())
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> mutable() {
        List<Class<?>> mutable = List.of(
                ArrayList.class,
                AtomicBoolean.class,
                AtomicInteger.class,
                AtomicLong.class,
                AtomicReference.class,
                HashMap.class,
                HashSet.class,
                ConcurrentMap.class,
                StringBuilder.class,
                ThreadLocal.class);
        return DescribedPredicate.describe(
                "is mutable", type -> type.isArray() || mutable.stream().anyMatch(type::isAssignableTo));
    }

    private static Collection<JavaPackage> packages(JavaPackage root) {
        return root.getSubpackagesInTree();
    }
}
