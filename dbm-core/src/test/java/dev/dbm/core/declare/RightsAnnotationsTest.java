package dev.dbm.core.declare;

import static dev.dbm.core.declare.Declared.refusals;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.annotation.Argument;
import dev.dbm.annotation.Column;
import dev.dbm.annotation.EnumType;
import dev.dbm.annotation.Function;
import dev.dbm.annotation.Grant;
import dev.dbm.annotation.Id;
import dev.dbm.annotation.Owner;
import dev.dbm.annotation.Privilege;
import dev.dbm.annotation.Routines;
import dev.dbm.annotation.Table;
import dev.dbm.annotation.View;
import dev.dbm.schema.SchemaObject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who owns what, and who may do what. */
class RightsAnnotationsTest {
    @Table
    @Owner("The \"Boss\" 📚")
    @Grant(value = Privilege.SELECT, to = "reader")
    @Grant(value = Privilege.INSERT, to = "reader", grantOption = true)
    @Grant(value = Privilege.SELECT, to = "The \"Boss\" 📚")
    @Grant(
            value = {Privilege.SELECT, Privilege.UPDATE},
            to = "public",
            columns = {"b", "aLot"})
    record Rights(@Id int a, int b, @Column(name = "lots") int aLot) {}

    @EnumType
    @Grant(
            value = {},
            to = "public")
    @Grant(value = Privilege.ALL, to = "reader")
    enum Mood {
        SAD
    }

    @EnumType
    @Grant(value = Privilege.USAGE, to = "public")
    enum Usual {
        SAD
    }

    @View("SELECT a, b FROM public.rights")
    @Grant(value = Privilege.SELECT, to = "reader", columns = "a")
    @Owner("chief")
    record Seen(int a, int b) {}

    @Routines
    interface Calls {
        @Function(language = "sql", body = "SELECT x")
        @Grant(
                value = {},
                to = "public")
        @Grant(value = Privilege.EXECUTE, to = "reader")
        int same(@Argument("x") int x);
    }

    @Test
    void views_and_routines_have_them_too() {
        assertThat(rights(Rights.class, Seen.class, Calls.class))
                .contains(
                        "owner view public.seen: chief",
                        "grant reader on column public.seen.a: select",
                        "grant public on function public.same(integer): nothing",
                        "grant reader on function public.same(integer): execute");
    }

    private static List<String> rights(Class<?>... classes) {
        return Declared.schema(classes).objects().values().stream()
                .filter(object -> object.id().on().isPresent())
                .map(RightsAnnotationsTest::described)
                .toList();
    }

    private static String described(SchemaObject object) {
        return object.id() + ": " + words(object);
    }

    private static <T extends SchemaObject> String words(T object) {
        return dev.dbm.core.kind.Kinds.of(object).words(object);
    }

    @Test
    void what_is_said_of_one_role_comes_together() {
        assertThat(rights(Rights.class, Mood.class))
                .containsExactlyInAnyOrder(
                        "owner table public.rights: \"The \"\"Boss\"\" 📚\"",
                        "grant pg_owner on table public.rights: select",
                        "grant reader on table public.rights: select, insert with grant option",
                        "grant public on column public.rights.b: select, update",
                        "grant public on column public.rights.lots: select, update",
                        "grant public on enum public.mood: nothing",
                        "grant reader on enum public.mood: usage");
    }

    @Test
    void what_postgresql_gives_by_itself_is_no_grant() {
        assertThat(rights(Usual.class)).isEmpty();
    }

    @Table
    @Grant(
            value = {Privilege.EXECUTE, Privilege.SELECT},
            to = "reader")
    @Grant(value = Privilege.DELETE, to = "reader", columns = "a")
    @Grant(value = Privilege.SELECT, to = "reader", columns = "gone")
    @Grant(value = Privilege.SELECT, to = "public", grantOption = true)
    @Grant(value = Privilege.SELECT, to = "")
    @Grant(value = Privilege.SELECT, to = "PUBLIC")
    @Owner("SESSION_USER")
    @Grant(value = Privilege.USAGE, to = "reader", on = "gone_seq")
    record Wrong(@Id int a) {}

    @EnumType
    @Grant(value = Privilege.USAGE, to = "reader", columns = "a")
    enum Columns {
        A
    }

    @Test
    void what_there_is_not_is_refused() {
        assertThat(refusals(Wrong.class, Columns.class))
                .containsExactlyInAnyOrder(
                        "D040 Columns: @Grant with columns on what has none → Leave columns out.",
                        "D040 Wrong: @Grant of EXECUTE, which there is not for a table → There is SELECT, INSERT,"
                                + " UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER, MAINTAIN.",
                        "D040 Wrong: @Grant of DELETE, which there is not for a column → There is SELECT, INSERT,"
                                + " UPDATE, REFERENCES.",
                        "D016 Wrong: columns of @Grant names \"gone\", which is no component of Wrong → Its components"
                                + " are a.",
                        "D040 Wrong: @Grant to public with grantOption → Only to a role; leave grantOption out.",
                        "D040 Wrong: on of @Grant names \"gone_seq\", of which nothing is declared here → Name a"
                            + " sequence, range type, collation, statistics or event trigger, exactly as the catalog"
                            + " stores it.",
                        "D004 Wrong: SESSION_USER is whoever is at work, which is another role for each who migrates →"
                                + " Name a role.",
                        "D004 Wrong: PUBLIC is no role → For everyone write \"public\".",
                        "D004 Wrong: Role name is empty → Give a name of 1 to 63 bytes.");
    }
}
