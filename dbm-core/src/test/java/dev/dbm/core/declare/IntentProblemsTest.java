package dev.dbm.core.declare;

import static dev.dbm.core.declare.Declared.refusals;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.annotation.Check;
import dev.dbm.annotation.DropAllowed;
import dev.dbm.annotation.EnumType;
import dev.dbm.annotation.ForeignKey;
import dev.dbm.annotation.Generated;
import dev.dbm.annotation.GeneratedStorage;
import dev.dbm.annotation.Id;
import dev.dbm.annotation.Index;
import dev.dbm.annotation.ReferentialAction;
import dev.dbm.annotation.RenamedFrom;
import dev.dbm.annotation.Sequence;
import dev.dbm.annotation.Table;
import dev.dbm.annotation.Unique;
import dev.dbm.annotation.Validity;
import dev.dbm.core.declare.facts.broken.BrokenThing;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is refused about renames, drops, packages, class files and servers that are too old. */
class IntentProblemsTest {
    @Table
    @RenamedFrom("renamed")
    record Renamed(
            @Id @RenamedFrom(value = "a", namespace = "b") int id,
            @RenamedFrom("old") int one,
            @RenamedFrom("old") int two) {}

    @EnumType
    @DropAllowed("A")
    enum Mood {
        @RenamedFrom("B")
        B
    }

    @Test
    void renames_and_drops_that_mean_nothing() {
        assertThat(refusals(Renamed.class, Mood.class))
                .containsExactly(
                        "D029 Mood: @DropAllowed on an enum: PostgreSQL cannot drop a label → "
                                + "To drop the whole type, name it on the package-info.",
                        "D029 Mood#B: @RenamedFrom names what is called so now: enum label public.mood.\"B\" → "
                                + "Name the old one, exactly as the catalog has it, or leave it out.",
                        "D029 Renamed: @RenamedFrom names what is called so now: table public.renamed → "
                                + "Name the old one, exactly as the catalog has it, or leave it out.",
                        "D006 Renamed#id: namespace of @RenamedFrom means nothing here → "
                                + "It stands on records and enums that moved to another namespace.",
                        "D029 Renamed#two: @RenamedFrom claims column public.renamed.old,"
                                + " as dev.dbm.core.declare.IntentProblemsTest.Renamed#one does → "
                                + "One thing has one successor: keep one of the two.");
    }

    @Test
    void facts_of_packages_that_cannot_be() {
        assertThat(refusals(BrokenThing.class))
                .containsExactly(
                        "D031 package-info: Naming strategy dev.dbm.core.declare.facts.broken.BrokenThing$Strategy"
                                + " cannot be created: java.lang.IllegalStateException: no → "
                                + "Give it a constructor without parameters that does not fail.",
                        "D032 package-info: @Comment on a package without @Namespace → "
                                + "It speaks of the namespace that @Namespace names; put both on one package.",
                        "D032 package-info: @RenamedFrom on a package without @Namespace → "
                                + "It speaks of the namespace that @Namespace names; put both on one package.",
                        "D032 package-info: @Sequence with ownedBy on a package → Put it on the record of the"
                                + " component.");
    }

    /** Defines the record without giving access to its class file. */
    private static final class Hiding extends ClassLoader {
        Hiding() {
            super(UnreadableThing.class.getClassLoader());
        }

        Class<?> define() throws IOException {
            String resource = UnreadableThing.class.getName().replace('.', '/') + ".class";
            try (InputStream bytes = Objects.requireNonNull(super.getResourceAsStream(resource))) {
                byte[] content = bytes.readAllBytes();
                return defineClass(UnreadableThing.class.getName(), content, 0, content.length);
            }
        }

        @Override
        public @Nullable InputStream getResourceAsStream(String name) {
            return null;
        }
    }

    @Test
    void a_class_whose_file_cannot_be_read() throws IOException {
        assertThat(refusals(new Hiding().define()))
                .containsExactly(
                        "D030 UnreadableThing: Its class file, which may hold @Nullable annotations that reflection"
                                + " cannot see, cannot be read: there is no resource UnreadableThing.class → Load the"
                                + " class from a directory or jar.");
    }

    @Table
    @Unique(columns = "a", nullsNotDistinct = true)
    @Index(columns = "a", unique = true, nullsNotDistinct = true)
    @Sequence(value = "s", unlogged = true)
    @ForeignKey(
            columns = "a",
            references = Modern.class,
            onDelete = ReferentialAction.SET_NULL,
            onDeleteColumns = "a",
            validity = Validity.NOT_ENFORCED)
    record Modern(
            @Id int id,

            @Check(value = "a > 0", validity = Validity.NOT_ENFORCED)
            int a,

            @Generated(value = "a + 1", storage = GeneratedStorage.VIRTUAL)
            int b) {}

    private static final String REMEDY = " → Do without, or raise the target.";

    @Test
    void what_the_target_server_is_too_old_for() {
        assertThat(refusals(DeclarationOptions.defaults().withTargetMajor(14), Modern.class))
                .containsExactlyInAnyOrder(
                        "D023 Modern: sequence public.s: an unlogged sequence needs PostgreSQL 15, the target is 14"
                                + REMEDY,
                        "D023 Modern: unique constraint public.modern.modern_a_key: NULLS NOT DISTINCT needs"
                                + " PostgreSQL 15, the target is 14" + REMEDY,
                        "D023 Modern: index public.modern_a_idx: NULLS NOT DISTINCT needs PostgreSQL 15, the target is"
                                + " 14" + REMEDY,
                        "D023 Modern: foreign key public.modern.modern_a_fkey: a list of columns behind ON DELETE needs"
                                + " PostgreSQL 15, the target is 14" + REMEDY,
                        "D023 Modern: foreign key public.modern.modern_a_fkey: NOT ENFORCED needs PostgreSQL 18, the"
                                + " target is 14" + REMEDY,
                        "D023 Modern#a: check public.modern.modern_a_check: NOT ENFORCED needs PostgreSQL 18, the"
                                + " target is 14" + REMEDY,
                        "D023 Modern#b: column public.modern.b: a virtual generated column needs PostgreSQL 18, the"
                                + " target is 14" + REMEDY);
        assertThat(refusals(DeclarationOptions.defaults().withTargetMajor(17), Modern.class))
                .hasSize(3);
    }

    @Test
    void nothing_is_too_old_for_a_new_server_or_an_unknown_one() {
        DeclarationReader onNew =
                DeclarationReader.of(DeclarationOptions.defaults().withTargetMajor(18));

        assertThat(onNew.read(DeclarationSource.of(Modern.class))).isEqualTo(Declared.declaration(Modern.class));
    }
}
