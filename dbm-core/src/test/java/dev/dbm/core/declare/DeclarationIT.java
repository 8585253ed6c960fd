package dev.dbm.core.declare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.annotation.Column;
import dev.dbm.annotation.Id;
import dev.dbm.annotation.Index;
import dev.dbm.annotation.Json;
import dev.dbm.annotation.Table;
import dev.dbm.core.catalog.Namespaces;
import dev.dbm.core.diff.Differ;
import dev.dbm.core.diff.Intents;
import dev.dbm.core.introspect.Introspection;
import dev.dbm.core.introspect.Introspector;
import dev.dbm.core.planner.Planner;
import dev.dbm.core.scratch.Scratch;
import dev.dbm.plan.Statement;
import dev.dbm.schema.Schema;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import dev.dbm.workspace.ScratchServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Creates what is declared on servers, and finds there what was declared. */
class DeclarationIT {
    @ParameterizedTest
    @MethodSource("dev.dbm.testkit.TestServers#majors")
    void the_first_page(int major) throws SQLException {
        assertComesBack(major, Declared.schema(FirstPageTest.Customer.class, FirstPageTest.Order.class));
    }

    @ParameterizedTest
    @MethodSource("since15")
    void the_examples_of_the_annotation_reference(int major) throws SQLException {
        DeclarationSource source = DeclarationSource.ofPackages(getClass().getClassLoader(), "dev.dbm.docs.shop");
        DeclarationOptions options = DeclarationOptions.defaults().withTargetMajor(major);

        assertComesBack(major, DeclarationReader.of(options).read(source).schema());
    }

    @ParameterizedTest
    @MethodSource("since18")
    void the_examples_that_only_the_newest_takes(int major) throws SQLException {
        DeclarationSource source = DeclarationSource.ofPackages(getClass().getClassLoader(), "dev.dbm.docs.newest");
        DeclarationOptions options = DeclarationOptions.defaults().withTargetMajor(major);

        assertComesBack(major, DeclarationReader.of(options).read(source).schema());
    }

    @ParameterizedTest
    @MethodSource("since15")
    void every_type_and_every_key(int major) throws SQLException {
        Schema schema = Declared.schema(
                JavaTypesTest.All.class,
                JavaTypesTest.Composed.class,
                NullablesTest.Marked.class,
                TableAnnotationsTest.Plain.class,
                TableAnnotationsTest.Full.class,
                TableAnnotationsTest.Identities.class,
                TableAnnotationsTest.Serials.class,
                TableAnnotationsTest.NoColumns.class,
                KeyAnnotationsTest.Composite.class,
                KeyAnnotationsTest.Ordered.class,
                KeyAnnotationsTest.Uniques.class,
                KeyAnnotationsTest.First.class,
                KeyAnnotationsTest.Second.class,
                IndexAnnotationsTest.Indexed.class,
                IntentsTest.Mood.class);

        assertComesBack(major, schema);
    }

    @ParameterizedTest
    @MethodSource("dev.dbm.testkit.TestServers#majors")
    void functions_and_procedures(int major) throws SQLException {
        assertComesBack(major, RoutineAnnotationsTest.schema());
    }

    @ParameterizedTest
    @MethodSource("since15")
    void the_facts_of_packages(int major) throws SQLException {
        assertComesBack(major, IntentsTest.goodFacts().schema());
    }

    @ParameterizedTest
    @MethodSource("dev.dbm.testkit.TestServers#majors")
    void types_of_classes_and_of_packages(int major) throws SQLException {
        DeclarationSource source =
                DeclarationSource.ofPackages(getClass().getClassLoader(), "dev.dbm.core.declare.types");
        DeclarationOptions options = DeclarationOptions.defaults().withTargetMajor(major);

        assertComesBack(major, DeclarationReader.of(options).read(source).schema());
    }

    @ParameterizedTest
    @MethodSource("since18")
    void what_came_with_version_18(int major) throws SQLException {
        assertComesBack(major, Declared.schema(IntentProblemsTest.Modern.class));
    }

    @Table
    @Index(columns = {"title text_ops", "id int4_ops desc", "code collate \"C\""})
    @Index(columns = "tags array_ops", method = "gin")
    @Index(columns = "document jsonb_ops", method = "gin")
    @Index(columns = "title text_pattern_ops")
    @Index(name = "spelt_out_lower_idx", expressions = "lower(title) collate \"default\" text_ops")
    record SpeltOut(
            @Id int id,
            @Column(collation = "pg_catalog.default") String title,
            @Column(collation = "C") String code,
            List<String> tags,
            @Json Object document) {}

    @ParameterizedTest
    @MethodSource("dev.dbm.testkit.TestServers#majors")
    void what_is_spelt_out_though_it_is_the_default(int major) throws SQLException {
        assertComesBack(major, Declared.schema(SpeltOut.class));
    }

    @ParameterizedTest
    @MethodSource("dev.dbm.testkit.TestServers#majors")
    void what_hangs_on_tables(int major) throws SQLException {
        assertComesBack(
                major, Declared.schema(OnTableAnnotationsTest.Booking.class, OnTableAnnotationsTest.Guests.class));
    }

    static List<Integer> since15() {
        return TestServers.majors().stream().filter(major -> major >= 15).toList();
    }

    static List<Integer> since18() {
        return TestServers.majors().stream().filter(major -> major >= 18).toList();
    }

    private static void assertComesBack(int major, Schema declared) throws SQLException {
        try (TestDatabase database = TestServers.of(major).createDatabase()) {
            database.execute(new Planner()
                    .plan(Schema.initial(), declared).statements().stream()
                            .map(Statement::sql)
                            .toArray(String[]::new));

            try (Connection connection = database.connect();
                    Scratch scratch = Scratch.of(ScratchServer.at(database.url(), database.user(), ""))
                            .orElseThrow()) {
                Introspection found = Introspector.introspect(connection, Namespaces.of(declared.namespaces()));

                assertThat(found.unmodelled()).isEmpty();
                assertThat(Differ.with(scratch)
                                .diff(found.schema(), declared, Intents.none())
                                .changes())
                        .isEmpty();
            }
        }
    }
}
