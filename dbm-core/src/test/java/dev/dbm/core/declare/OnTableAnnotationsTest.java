package dev.dbm.core.declare;

import static dev.dbm.core.declare.Declared.find;
import static dev.dbm.core.declare.Declared.name;
import static dev.dbm.core.declare.Declared.refusals;
import static dev.dbm.core.declare.Declared.schema;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.annotation.ClusterOn;
import dev.dbm.annotation.Column;
import dev.dbm.annotation.Deferrable;
import dev.dbm.annotation.Exclude;
import dev.dbm.annotation.Firing;
import dev.dbm.annotation.Id;
import dev.dbm.annotation.Index;
import dev.dbm.annotation.MaterializedView;
import dev.dbm.annotation.Policy;
import dev.dbm.annotation.ReplicaIdentity;
import dev.dbm.annotation.RowSecurity;
import dev.dbm.annotation.Statistics;
import dev.dbm.annotation.Table;
import dev.dbm.annotation.Trigger;
import dev.dbm.annotation.Trigger.Event;
import dev.dbm.annotation.Unique;
import dev.dbm.annotation.View;
import dev.dbm.schema.Clustering;
import dev.dbm.schema.Deferrability;
import dev.dbm.schema.ExclusionConstraint;
import dev.dbm.schema.ExclusionConstraint.Element;
import dev.dbm.schema.ExtendedStatistics;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.IndexKey;
import dev.dbm.schema.KeyOptions;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.RelationKind;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SqlExpression;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OnTableAnnotationsTest {
    @Table("booking")
    @RowSecurity(RowSecurity.State.FORCED)
    @Policy(name = "mine", using = "guest = current_user", roles = "pg_monitor", comment = "own rows")
    @Policy(name = "no_blank", command = Policy.Command.INSERT, restrictive = true, check = "guest <> ''")
    @Exclude(
            elements = {"during WITH &&", "room WITH OPERATOR(pg_catalog.&&)"},
            deferrable = Deferrable.INITIALLY_DEFERRED)
    @Exclude(
            name = "one_code",
            method = "btree",
            elements = "lower(code) COLLATE \"C\" WITH OPERATOR(pg_catalog.=)",
            where = "guest IS NOT NULL",
            include = "guest",
            with = "fillfactor=70")
    @Statistics(
            name = "booking_both",
            columns = {"guest", "code"})
    @Statistics(name = "booking_code", expressions = "lower(code)", target = 500, comment = "half")
    @Trigger(
            name = "same",
            events = Event.UPDATE,
            of = {"code", "guest"},
            when = "old.code IS DISTINCT FROM new.code",
            function = "pg_catalog.suppress_redundant_updates_trigger",
            firing = Firing.DISABLED)
    @ReplicaIdentity(index = "booking_code_key")
    @ClusterOn("by_guest")
    record Booking(
            @Id long id,
            @Index(name = "by_guest") String guest,
            @Unique String code,
            @Column(type = "int4range") String room,
            @Column(type = "tsrange") String during) {}

    @Test
    void reads_policies() {
        Schema schema = schema(Booking.class);

        assertThat(find(schema, dev.dbm.schema.Policy.class, ObjectKind.POLICY, "booking", "mine"))
                .isEqualTo(new dev.dbm.schema.Policy(
                        name("booking"),
                        new Identifier("mine"),
                        dev.dbm.schema.Policy.Mode.PERMISSIVE,
                        dev.dbm.schema.Policy.Command.ALL,
                        List.of(new Identifier("pg_monitor")),
                        Optional.of(new SqlExpression("guest = current_user")),
                        Optional.empty(),
                        Optional.of("own rows")));
        assertThat(find(schema, dev.dbm.schema.Policy.class, ObjectKind.POLICY, "booking", "no_blank"))
                .isEqualTo(new dev.dbm.schema.Policy(
                        name("booking"),
                        new Identifier("no_blank"),
                        dev.dbm.schema.Policy.Mode.RESTRICTIVE,
                        dev.dbm.schema.Policy.Command.INSERT,
                        List.of(),
                        Optional.empty(),
                        Optional.of(new SqlExpression("guest <> ''")),
                        Optional.empty()));
        assertThat(schema.all(dev.dbm.schema.RowSecurity.class))
                .containsExactly(
                        new dev.dbm.schema.RowSecurity(name("booking"), dev.dbm.schema.RowSecurity.State.FORCED));
    }

    @Test
    void reads_exclusion_constraints() {
        Schema schema = schema(Booking.class);

        assertThat(find(schema, ExclusionConstraint.class, ObjectKind.EXCLUSION, "booking", "booking_during_room_excl"))
                .isEqualTo(new ExclusionConstraint(
                        name("booking"),
                        new Identifier("booking_during_room_excl"),
                        "gist",
                        List.of(element("during"), element("room")),
                        List.of(),
                        Optional.empty(),
                        Deferrability.INITIALLY_DEFERRED,
                        new LinkedHashMap<>(),
                        Optional.empty()));
        ExclusionConstraint code = find(schema, ExclusionConstraint.class, ObjectKind.EXCLUSION, "booking", "one_code");
        assertThat(code.method()).isEqualTo("btree");
        assertThat(code.elements().getFirst().operator()).isEqualTo("=");
        assertThat(code.elements().getFirst().namespace()).isEmpty();
        assertThat(code.keys().getFirst().options().collation()).isPresent();
        assertThat(code.expressions())
                .containsExactly(new SqlExpression("lower(code)"), new SqlExpression("guest IS NOT NULL"));
        assertThat(code.include()).containsExactly(new Identifier("guest"));
        assertThat(code.storageParameters()).containsEntry("fillfactor", "70");
    }

    private static Element element(String column) {
        return new Element(
                new IndexKey.ColumnKey(new Identifier(column), KeyOptions.ascending()), Optional.empty(), "&&");
    }

    @Test
    void reads_statistics() {
        Schema schema = schema(Booking.class);

        assertThat(find(schema, ExtendedStatistics.class, ObjectKind.STATISTICS, "booking_both"))
                .isEqualTo(new ExtendedStatistics(
                        name("booking_both"),
                        name("booking"),
                        RelationKind.TABLE,
                        List.of(ExtendedStatistics.Kind.values()),
                        List.of(new Identifier("code"), new Identifier("guest")),
                        List.of(),
                        Optional.empty(),
                        Optional.empty()));
        ExtendedStatistics code = find(schema, ExtendedStatistics.class, ObjectKind.STATISTICS, "booking_code");
        assertThat(code.kinds()).isEmpty();
        assertThat(code.target()).contains(500);
        assertThat(code.comment()).contains("half");
    }

    @Test
    void reads_triggers() {
        dev.dbm.schema.Trigger trigger =
                find(schema(Booking.class), dev.dbm.schema.Trigger.class, ObjectKind.TRIGGER, "booking", "same");

        assertThat(trigger.columns()).containsExactly(new Identifier("code"), new Identifier("guest"));
        assertThat(trigger.function()).isEqualTo(QualifiedName.of("pg_catalog", "suppress_redundant_updates_trigger"));
        assertThat(trigger.firing()).isEqualTo(dev.dbm.schema.Firing.DISABLED);
        assertThat(trigger.when()).contains(new SqlExpression("old.code IS DISTINCT FROM new.code"));
    }

    @Test
    void reads_the_marks_of_indexes() {
        Schema schema = schema(Booking.class);

        assertThat(schema.all(dev.dbm.schema.ReplicaIdentity.class))
                .extracting(dev.dbm.schema.ReplicaIdentity::identity)
                .containsExactly(new dev.dbm.schema.ReplicaIdentity.Identity.UsingIndex(
                        ObjectId.of(ObjectKind.UNIQUE, name("booking"), new Identifier("booking_code_key"))));
        assertThat(schema.all(Clustering.class))
                .containsExactly(new Clustering(
                        name("booking"), RelationKind.TABLE, ObjectId.of(ObjectKind.INDEX, name("by_guest"))));
    }

    @View("SELECT id FROM booking")
    @Trigger(
            name = "write",
            timing = Trigger.Timing.INSTEAD_OF,
            events = {Event.INSERT, Event.DELETE},
            function = "write_booking",
            arguments = {"a", "b"})
    record Bookings(long id) {}

    @MaterializedView("SELECT id, guest FROM booking")
    @Statistics(
            name = "guests",
            columns = {"id", "guest"})
    @ClusterOn("guests_id")
    record Guests(@Index(name = "guests_id") long id, String guest) {}

    @Test
    void reads_what_hangs_on_views() {
        Schema schema = schema(Booking.class, Bookings.class, Guests.class);

        dev.dbm.schema.Trigger trigger =
                find(schema, dev.dbm.schema.Trigger.class, ObjectKind.TRIGGER, "bookings", "write");
        assertThat(trigger.on()).isEqualTo(RelationKind.VIEW);
        assertThat(trigger.function()).isEqualTo(name("write_booking"));
        assertThat(trigger.arguments()).containsExactly("a", "b");
        assertThat(find(schema, ExtendedStatistics.class, ObjectKind.STATISTICS, "guests")
                        .on())
                .isEqualTo(RelationKind.MATERIALIZED_VIEW);
        assertThat(schema.all(Clustering.class))
                .contains(new Clustering(
                        name("guests"),
                        RelationKind.MATERIALIZED_VIEW,
                        ObjectId.of(ObjectKind.INDEX, name("guests_id"))));
    }

    @Table
    @RowSecurity
    @Policy(name = "p", command = Policy.Command.INSERT, using = "true")
    @Policy(name = "q", command = Policy.Command.SELECT, check = "true", roles = "PUBLIC")
    @Policy(name = "q", using = "a; b", roles = "CURRENT_USER")
    record WrongPolicies(@Id long id) {}

    @Table
    @Policy(name = "p", using = "true")
    record NobodyAsks(@Id long id) {}

    @Test
    void refuses_policies_that_cannot_be() {
        assertThat(refusals(WrongPolicies.class))
                .containsExactlyInAnyOrder(
                        "D004 WrongPolicies: CURRENT_USER is whoever is at work, which is another role for each who"
                                + " migrates → Name a role.",
                        "D005 WrongPolicies: Policy q has the name of the policy at"
                                + " dev.dbm.core.declare.OnTableAnnotationsTest.WrongPolicies → Give one of the two"
                                + " another name.",
                        "D006 WrongPolicies: @Policy p for INSERT with using: no row is there yet → Write it as check.",
                        "D006 WrongPolicies: @Policy q for the role PUBLIC, which is everyone → Leave out the roles.",
                        "D006 WrongPolicies: @Policy q with check for a command that writes no row → Write it as"
                                + " using.",
                        "D024 WrongPolicies: using of @Policy is no SQL expression, it holds a semicolon: a; b → Write"
                                + " one expression as it would stand in a statement.");
        assertThat(refusals(NobodyAsks.class))
                .containsExactlyInAnyOrder(
                        "D006 NobodyAsks: @Policy p on a record without @RowSecurity: nobody would ask it →"
                                + " Add @RowSecurity to the record.");
    }

    @Table
    @Trigger(
            name = "a",
            events = {},
            function = "f")
    @Trigger(name = "b", events = Event.INSERT, of = "nmae", function = "f")
    @Trigger(name = "c", timing = Trigger.Timing.INSTEAD_OF, events = Event.TRUNCATE, function = "f")
    @Trigger(name = "d", events = Event.DELETE, constraint = true, function = "f", from = String.class)
    @Trigger(
            name = "e",
            events = Event.DELETE,
            newTable = "n",
            function = "f",
            deferrable = Deferrable.INITIALLY_DEFERRED)
    record WrongTriggers(@Id long id, String name) {}

    @Test
    void refuses_triggers_that_cannot_be() {
        assertThat(refusals(WrongTriggers.class))
                .containsExactlyInAnyOrder(
                        "D006 WrongTriggers: @Trigger a without an event → Name what fires it.",
                        "D006 WrongTriggers: @Trigger b of columns that no UPDATE assigns → Add UPDATE to its events,"
                                + " or leave out of.",
                        "D006 WrongTriggers: @Trigger c for each row that TRUNCATE takes → Let it fire for each"
                                + " STATEMENT.",
                        "D006 WrongTriggers: @Trigger c in place of an event, on a table → Let it fire BEFORE or"
                                + " AFTER.",
                        "D006 WrongTriggers: @Trigger d as a constraint, but not AFTER each ROW of a table → Say timing"
                                + " = AFTER, or leave out constraint.",
                        "D006 WrongTriggers: @Trigger e with a transition table, which a trigger AFTER one event of a"
                                + " table has, without columns → Leave out oldTable and newTable, or write a trigger"
                                + " for each event.",
                        "D006 WrongTriggers: @Trigger e with what only a constraint trigger has → Say constraint ="
                                + " true.",
                        "D016 WrongTriggers: of of @Trigger names \"nmae\", which is no component of WrongTriggers →"
                                + " Did you mean \"name\"?",
                        "D018 WrongTriggers: from of @Trigger d names String, which is no declared table → Name a"
                                + " record with @Table.");
    }

    @Table
    @Exclude(elements = "a")
    @Exclude(elements = "b WITH =")
    @Exclude(elements = "lower(a) WITH =")
    @Statistics(name = "s", columns = "a")
    @Statistics(name = "t", expressions = "lower(a)", kinds = Statistics.Kind.MCV)
    @Statistics(name = "u", expressions = "lower(a)", target = 20000)
    @ReplicaIdentity(index = "wrongs_pky")
    @ClusterOn("none")
    record Wrongs(@Id long id, String a) {}

    @Test
    void refuses_other_things_that_cannot_be() {
        assertThat(refusals(Wrongs.class))
                .containsExactlyInAnyOrder(
                        "D006 Wrongs: @Statistics s of one column → Name 2 to 8 of them, or one expression.",
                        "D006 Wrongs: @Statistics t of one expression with kinds → Leave out kinds.",
                        "D007 Wrongs: Exclusion constraint over an expression without a name: lower(a) WITH = → Give it"
                                + " one: @Exclude(name = \"wrongs_…_excl\", elements = …).",
                        "D016 Wrongs: @ClusterOn names \"none\", which is no index of public.wrongs → Its indexes are"
                                + " wrongs_pkey, wrongs_excl.",
                        "D016 Wrongs: @ReplicaIdentity names \"wrongs_pky\", which is no index of public.wrongs → Did"
                                + " you mean \"wrongs_pkey\"?",
                        "D016 Wrongs: elements of @Exclude names \"b\", which is no column of public.wrongs → Its"
                                + " columns are id, a.",
                        "D025 Wrongs: \"a\" is no element of an exclusion constraint → Write a column or an expression"
                                + " in parentheses, then WITH and an operator: \"during WITH &&\".",
                        "D033 Wrongs: @Statistics u has the statistics target 20000 → Give one from 0 to 10000.");
    }
}
