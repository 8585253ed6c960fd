package dev.dbm.core.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbm.ErrorCode;
import dev.dbm.SourceException;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.Namespace;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.Schema;
import dev.dbm.schema.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Source that is not what it should be is never written. */
class SourceProofTest {
    private static final Schema EMPTY_TABLE =
            Schema.of(List.of(Namespace.of(new Identifier("public")), Table.of(QualifiedName.of("public", "thing"))));

    private static List<SourceFile> thing(String body) {
        return List.of(SourceFile.java(
                "com.acme", "Thing", "package com.acme;\nimport dev.dbm.annotation.*;\n@Table record Thing" + body));
    }

    private static void check(List<SourceFile> files) {
        SourceProof.declared(files, EMPTY_TABLE, SourceProofTest.class.getClassLoader());
    }

    @Test
    void says_nothing_of_source_that_declares_the_schema() {
        assertThat(SourceProof.declared(thing("() {}"), EMPTY_TABLE, SourceProofTest.class.getClassLoader())
                        .schema())
                .isEqualTo(EMPTY_TABLE);
    }

    @Test
    void names_what_is_declared_otherwise() {
        assertThatThrownBy(() -> check(thing("(long id) {}")))
                .isInstanceOfSatisfying(
                        SourceException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.SOURCE_NOT_PROVEN))
                .hasMessageContaining("declares something else than the database holds; nothing was written")
                .hasMessageContaining("column public.thing.id")
                .hasMessageContaining("database  nothing");
    }

    @Test
    void names_what_does_not_compile_and_what_cannot_be_read() {
        assertThatThrownBy(() -> check(thing("(lang id) {}")))
                .hasMessageContaining("DBM-R003: The source that would be written does not compile")
                .hasMessageContaining("com/acme/Thing.java:3  cannot find symbol");
        assertThatThrownBy(() -> check(thing("(Object id) {}")))
                .hasMessageContaining("DBM-R003: The source that would be written cannot be read")
                .hasMessageContaining("Column type cannot be derived from java.lang.Object");
    }

    @Test
    void needs_a_compiler_and_says_so() {
        assertThatThrownBy(() -> Compiled.required(null))
                .hasMessageContaining("DBM-R004: There is no Java compiler")
                .hasMessageContaining("Run it with a JDK");
    }
}
