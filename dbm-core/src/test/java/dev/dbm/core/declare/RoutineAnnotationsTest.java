package dev.dbm.core.declare;

import static dev.dbm.core.declare.Declared.refusals;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.annotation.Aggregate;
import dev.dbm.annotation.Argument;
import dev.dbm.annotation.EnumType;
import dev.dbm.annotation.Function;
import dev.dbm.annotation.Id;
import dev.dbm.annotation.Parallel;
import dev.dbm.annotation.Procedure;
import dev.dbm.annotation.Routines;
import dev.dbm.annotation.SqlFile;
import dev.dbm.annotation.Table;
import dev.dbm.annotation.Volatility;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.RoutineBody;
import dev.dbm.schema.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RoutineAnnotationsTest {
    @EnumType
    enum Mood {
        SAD,
        OK
    }

    @Table("orders")
    record Order(@Id long id, BigDecimal total, Mood mood) {}

    @Routines
    interface Plain {
        @Function(language = "sql", body = "RETURN amount * 2;", volatility = Volatility.IMMUTABLE, strict = true)
        BigDecimal doubled(@Argument("amount") BigDecimal amount);

        @Function(
                language = "sql",
                body = "SELECT * FROM orders WHERE orders.mood = of_mood.mood",
                volatility = Volatility.STABLE,
                rows = 5)
        Stream<Order> ofMood(@Argument(value = "mood", defaultValue = "'OK'") Mood mood);

        @Function(
                language = "sql",
                returns = "TABLE (id bigint, \"Odd, name\" numeric(10,2)[])",
                body = "SELECT 1::bigint, '{}'::numeric[]")
        void listed();

        @Function(language = "plpgsql", returns = "trigger", comment = "keeps the time")
        @SqlFile("functions/touch.sql")
        void touch();

        @Function(
                name = "Odd name",
                language = "plpgsql",
                body = "BEGIN RETURN $1; END",
                parallel = Parallel.SAFE,
                leakproof = true,
                securityDefiner = true,
                cost = 12.5f,
                set = {"search_path = public, \"Odd\"", "work_mem = 1MB"})
        Order odd(@Argument("row") Order row);

        @Function(language = "plpgsql", body = "BEGIN a := 1; b := 'x'; END")
        void both(
                @Argument(value = "a", mode = Argument.Mode.OUT) int a,
                @Argument(value = "b", mode = Argument.Mode.INOUT) String b);

        @Function(language = "sql", body = "SELECT parts[1]")
        String joined(@Argument("parts") String... parts);

        @Function(language = "sql", body = "SELECT $1", returns = "anyelement")
        void same(@Argument(value = "value", type = "anyelement") Object value);

        @Procedure(language = "sql", body = "BEGIN ATOMIC DELETE FROM public.orders WHERE id = gone; END")
        void forget(@Argument("gone") long gone);

        @Procedure(language = "plpgsql", body = "BEGIN END", securityDefiner = true, comment = "does nothing")
        void nothing(@Argument("ids") List<Long> ids);
    }

    static Schema schema() {
        return Declared.schema(Order.class, Plain.class);
    }

    @Test
    void methods_are_functions_and_procedures() {
        assertThat(schema().objects().keySet())
                .extracting(ObjectId::toString)
                .contains(
                        "function public.doubled(numeric)",
                        "function public.of_mood(public.mood)",
                        "function public.listed()",
                        "function public.touch()",
                        "function public.\"Odd name\"(public.orders)",
                        "function public.\"both\"(text)",
                        "function public.joined(text[])",
                        "function public.same(anyelement)",
                        "procedure public.forget(bigint)",
                        "procedure public.nothing(bigint[])");
    }

    @Test
    void a_file_is_kept_as_it_is() {
        assertThat(schema().all(dev.dbm.schema.Function.class))
                .extracting(dev.dbm.schema.Function::body)
                .contains(new RoutineBody.Text(
                        "BEGIN\n  -- stays as it is\n  NEW.changed := now();\n  RETURN NEW;\nEND\n"));
    }

    @Routines
    interface Wrong {
        void neither();

        @Function(language = "sql", body = "SELECT 1")
        @Procedure(language = "sql", body = "SELECT 1")
        void both();

        @Function(language = "sql", body = "SELECT 1", returns = "moood")
        void unknownType();

        @Function(language = "sql", body = "SELECT 1")
        Object underivable();

        @Function(language = "sql")
        int bodiless();

        @Function(language = "sql")
        @SqlFile("functions/gone.sql")
        int fileless();

        @Procedure(language = "sql", body = "SELECT 1")
        int returning();

        @Function(language = "sql", body = "SELECT 1")
        int calledTwice(@Argument(value = "a", unnamed = true) int a);

        @Aggregate(transition = "f")
        void stateless(@Argument("a") int a);

        @Aggregate(
                transition = "f",
                direct = 1,
                serialize = "g",
                initial = {"a", "b"})
        int total(@Argument("a") int a);

        @Procedure(language = "sql", body = "SELECT 1", set = "search_path")
        void unset();

        @Function(language = "sql", body = "SELECT 1", support = "helper")
        int helped();
    }

    @Test
    void what_cannot_be() {
        assertThat(refusals(Wrong.class))
                .containsExactly(
                        "D006 Wrong#bodiless: @Function without SQL → Write the SQL in @Function, or name its file with"
                                + " @SqlFile.",
                        "D036 Wrong#both: More than one of @Function, @Procedure and @Aggregate → Put the one of them"
                                + " on it that is meant.",
                        "D006 Wrong#calledTwice: @Argument a is unnamed, and has a name → Keep one of the two.",
                        "D034 Wrong#fileless: There is no file functions/gone.sql on the class path → Put it among the"
                            + " resources; the path begins at their root, without a slash: \"views/active_user.sql\".",
                        "D036 Wrong#helped: \"helper\" is no name of a function with its namespace → Write for example"
                                + " support = \"shop.order_support\".",
                        "D036 Wrong#neither: A method without @Function, @Procedure and @Aggregate → Put the one of"
                                + " them on it that is meant.",
                        "D036 Wrong#returning: A procedure returns nothing → Let the method return void; what comes out"
                                + " is an argument: @Argument(mode = INOUT).",
                        "D036 Wrong#stateless: An aggregate without a state → Let the method return its type, or say"
                                + " state = \"…\".",
                        "D036 Wrong#total: 1 direct arguments of 1 → direct counts the arguments before ORDER BY; a"
                                + " call of the kind NORMAL has none.",
                        "D036 Wrong#total: moving and initial take one value each → Keep one.",
                        "D036 Wrong#total: serialize without deserialize, or the other way round → Give both functions"
                                + " or none.",
                        "D012 Wrong#underivable: No type can be derived from java.lang.Object → Give it explicitly:"
                                + " @Argument(type = \"text\") for an argument, returns = \"text\" for a result.",
                        "D010 Wrong#unknownType: \"moood\" is neither a type of PostgreSQL's own nor declared → Name it"
                                + " with its namespace, for example \"public.moood\".",
                        "D036 Wrong#unset: \"search_path\" sets nothing → Write name=value: set = \"search_path=shop,"
                                + " pg_temp\".");
    }

    @Routines
    interface Twice {
        @Function(name = "f", language = "sql", body = "SELECT 1")
        int first(@Argument("a") int a);

        @Procedure(name = "f", language = "sql", body = "SELECT 1")
        void second(@Argument("b") Integer b);
    }

    @Routines
    static final class NoInterface {}

    @Test
    void one_name_and_types_for_two() {
        assertThat(refusals(Twice.class, NoInterface.class))
                .containsExactly(
                        "D036 NoInterface: @Routines on a class that is no interface → Make it an interface: its"
                                + " methods are the routines.",
                        "D005 Twice#second: procedure public.f(integer) is declared by"
                            + " dev.dbm.core.declare.RoutineAnnotationsTest.Twice#first, too → Give it another name,"
                            + " or other types of arguments.");
    }
}
