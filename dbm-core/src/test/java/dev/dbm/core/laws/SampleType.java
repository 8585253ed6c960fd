package dev.dbm.core.laws;

import dev.dbm.schema.DataType;
import dev.dbm.schema.EnumType;
import dev.dbm.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/**
 * A type with texts about it, written as PostgreSQL gives them back, so that a schema which uses them is at rest from the beginning. In the texts
 * {@code @} stands for the column.
 *
 * @param text the type
 * @param family types of one family are converted into each other by assignment
 * @param defaults defaults
 * @param checks conditions over one column
 * @param keys index expressions over one column
 * @param generated expressions of this very type over a column of this type
 * @param traits what can be done with it
 */
record SampleType(
        String text,
        String family,
        List<String> defaults,
        List<String> checks,
        List<String> keys,
        List<String> generated,
        List<Trait> traits) {

    /** What can be done with a type. */
    enum Trait {
        /** It has a default B-tree operator class. */
        ORDERED,
        /** It accepts a collation. */
        COLLATABLE,
        /** It may be an identity column or the column of a sequence. */
        COUNTABLE,
        /** It has a default GIN operator class. */
        GIN
    }

    static final List<SampleType> BUILT_IN = List.of(
            integer("smallint"),
            integer("integer"),
            integer("bigint"),
            sample("numeric")
                    .in("number")
                    .defaults("0", "1.5")
                    .checks("@ > (0)::numeric")
                    .generated("@ * (2)::numeric")
                    .ordered(),
            sample("numeric(12,2)")
                    .in("number")
                    .defaults("0")
                    .checks("@ > (0)::numeric")
                    .ordered(),
            sample("double precision")
                    .in("number")
                    .defaults("0")
                    .checks("@ > (0)::double precision")
                    .ordered(),
            sample("real").in("number").ordered(),
            sample("text")
                    .in("text")
                    .defaults("''::text", "'it''s'::text", "CURRENT_USER")
                    .checks("@ <> ''::text", "length(@) > 3")
                    .keys("lower(@)")
                    .generated("upper(@)", "@ || '!'::text")
                    .collatable(),
            sample("character varying(20)")
                    .in("text")
                    .defaults("'x'::character varying")
                    .checks("(@)::text <> ''::text")
                    .keys("lower((@)::text)")
                    .collatable(),
            sample("character varying")
                    .in("text")
                    .defaults("'y'::character varying")
                    .collatable(),
            sample("character(3)").in("text").defaults("'abc'::bpchar").collatable(),
            sample("boolean")
                    .in("boolean")
                    .defaults("false", "true")
                    .checks("@")
                    .ordered(),
            sample("timestamp with time zone")
                    .in("time")
                    .defaults("now()", "CURRENT_TIMESTAMP")
                    .ordered(),
            sample("timestamp without time zone").in("time").defaults("now()").ordered(),
            sample("timestamp(3) with time zone").in("time").ordered(),
            sample("date")
                    .in("date")
                    .defaults("CURRENT_DATE")
                    .checks("@ > '2000-01-01'::date")
                    .ordered(),
            sample("time without time zone").in("clock").ordered(),
            sample("interval").in("interval").defaults("'01:00:00'::interval").ordered(),
            sample("uuid").in("uuid").defaults("gen_random_uuid()").ordered(),
            sample("bytea").in("bytes").defaults("'\\x00'::bytea").ordered(),
            sample("jsonb")
                    .in("json")
                    .defaults("'{}'::jsonb")
                    .keys("@ ->> 'a'::text")
                    .gin(),
            sample("json").in("json plain"),
            sample("integer[]").in("array").defaults("'{}'::integer[]").gin(),
            sample("text[]")
                    .in("text array")
                    .defaults("ARRAY['a'::text, 'b'::text]")
                    .gin(),
            sample("inet").in("inet").ordered(),
            sample("int4range").in("range").ordered(),
            sample("bit(8)").in("bit").ordered(),
            sample("tsvector").in("document").gin(),
            sample("\"char\"").in("byte").ordered());

    private static SampleType integer(String name) {
        List<String> generated = name.equals("smallint") ? List.of() : List.of("@ + 1", "@ * 2");
        return sample(name)
                .in("integer")
                .defaults("0", "42", "'-1'::integer")
                .checks("@ > 0", "(@ >= 0) AND (@ < 100)")
                .keys("@ + 1")
                .generated(generated.toArray(String[]::new))
                .ordered()
                .with(Trait.COUNTABLE);
    }

    /** Returns the sample for an enumerated type. */
    static SampleType of(EnumType type) {
        String cast = "::" + written(type.name());
        List<String> literals =
                type.labels().stream().map(label -> Names.literal(label) + cast).toList();
        return sample(DataType.of(type.name()).text())
                .in("enum " + type.name())
                .defaults(literals.toArray(String[]::new))
                .checks(literals.stream().map(literal -> "@ <> " + literal).toArray(String[]::new))
                .ordered();
    }

    static String written(QualifiedName name) {
        return Names.written(name.namespace()) + "." + Names.written(name.name());
    }

    private static SampleType sample(String text) {
        return new SampleType(text, "", List.of(), List.of(), List.of(), List.of(), List.of());
    }

    DataType type() {
        return DataType.parse(text);
    }

    boolean has(Trait trait) {
        return traits.contains(trait);
    }

    private SampleType in(String other) {
        return new SampleType(text, other, defaults, checks, keys, generated, traits);
    }

    private SampleType defaults(String... others) {
        return new SampleType(text, family, List.of(others), checks, keys, generated, traits);
    }

    private SampleType checks(String... others) {
        return new SampleType(text, family, defaults, List.of(others), keys, generated, traits);
    }

    private SampleType keys(String... others) {
        return new SampleType(text, family, defaults, checks, List.of(others), generated, traits);
    }

    private SampleType generated(String... others) {
        return new SampleType(text, family, defaults, checks, keys, List.of(others), traits);
    }

    private SampleType ordered() {
        return with(Trait.ORDERED);
    }

    private SampleType collatable() {
        return ordered().with(Trait.COLLATABLE);
    }

    private SampleType gin() {
        return with(Trait.GIN);
    }

    private SampleType with(Trait trait) {
        List<Trait> more = new ArrayList<>(traits);
        more.add(trait);
        return new SampleType(text, family, defaults, checks, keys, generated, List.copyOf(more));
    }
}
