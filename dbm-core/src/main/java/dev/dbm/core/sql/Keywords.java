package dev.dbm.core.sql;

import dev.dbm.schema.Identifier;
import java.util.Set;

/** The words that PostgreSQL puts in quotes when they are names: its keywords except the unreserved ones, of all supported majors together. */
public final class Keywords {
    private static final Set<String> QUOTED = Set.of("""
        all analyse analyze and any array as asc asymmetric authorization between bigint binary bit boolean
        both case cast char character check coalesce collate collation column concurrently constraint create
        cross current_catalog current_date current_role current_schema current_time current_timestamp
        current_user dec decimal default deferrable desc distinct do else end except exists extract false
        fetch float for foreign freeze from full grant greatest group grouping having ilike in initially
        inner inout int integer intersect interval into is isnull join json json_array json_arrayagg
        json_exists json_object json_objectagg json_query json_scalar json_serialize json_table json_value
        lateral leading least left like limit localtime localtimestamp merge_action national natural nchar
        none normalize not notnull null nullif numeric offset on only or order out outer overlaps overlay
        placing position precision primary real references returning right row select session_user setof
        similar smallint some substring symmetric system_user table tablesample then time timestamp to
        trailing treat trim true union unique user using values varchar variadic verbose when where window
        with xmlattributes xmlconcat xmlelement xmlexists xmlforest xmlnamespaces xmlparse xmlpi xmlroot
        xmlserialize xmltable\
        """.split("\\s+"));

    /** Of these, the ones that are never a name without quotes: {@code true} is always the value. */
    private static final Set<String> RESERVED = Set.of("""
        all analyse analyze and any array as asc asymmetric both case cast check collate column constraint
        create current_catalog current_date current_role current_time current_timestamp current_user default
        deferrable desc distinct do else end except false fetch for foreign from grant group having in
        initially intersect into lateral leading limit localtime localtimestamp not null offset on only or
        order placing primary references returning select session_user some symmetric system_user table then
        to trailing true union unique user using variadic when where window with\
        """.split("\\s+"));

    private Keywords() {}

    /** Returns whether a bare word, in lower case, can never be a name. */
    public static boolean reserved(String word) {
        return RESERVED.contains(word);
    }

    /** Returns a name as PostgreSQL writes it in the expressions it gives back: in quotes only where it must be. */
    public static String written(Identifier name) {
        String value = name.value();
        boolean plain = value.chars().allMatch(c -> (c >= 'a' && c <= 'z') || c == '_' || (c >= '0' && c <= '9'));
        boolean digitFirst = Character.isDigit(value.charAt(0));
        return plain && !digitFirst && !QUOTED.contains(value) ? value : name.quoted();
    }
}
