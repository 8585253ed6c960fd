package dev.dbm.core.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JournalMergeTest {
    private static final JournalEntry INITIAL = entry(0, 10, "0000_initial");
    private static final JournalEntry MINE = entry(1, 30, "0001_mine");
    private static final JournalEntry MINE_TOO = entry(2, 50, "0002_mine_too");
    private static final JournalEntry YOURS = entry(1, 20, "0001_yours");
    private static final JournalEntry YOURS_TOO = entry(2, 40, "0002_yours_too");

    private static JournalEntry entry(int idx, long when, String tag) {
        return JournalEntry.of(idx, when, tag, new Checksum("raw " + tag, "tokens " + tag));
    }

    private static Journal journal(JournalEntry... entries) {
        return new Journal(Journal.VERSION, "postgresql", List.of(entries));
    }

    private static List<String> tags(JournalMerge.Merged merged) {
        return merged.journal().entries().stream().map(JournalEntry::tag).toList();
    }

    @Test
    void keeps_both_sides_by_time_whichever_is_ours() {
        Journal base = journal(INITIAL);
        Journal one = journal(INITIAL, MINE, MINE_TOO);
        Journal other = journal(INITIAL, YOURS, YOURS_TOO);

        JournalMerge.Merged merged = JournalMerge.merge(base, one, other);

        assertThat(merged.isClean()).isTrue();
        assertThat(tags(merged))
                .containsExactly("0000_initial", "0001_yours", "0001_mine", "0002_yours_too", "0002_mine_too");
        assertThat(JournalMerge.merge(base, other, one)).isEqualTo(merged);
    }

    @Test
    void keeps_the_order_of_a_side_whatever_its_times() {
        JournalEntry early = entry(2, 5, "0002_early");

        assertThat(tags(JournalMerge.merge(journal(INITIAL), journal(INITIAL, MINE, early), journal(INITIAL, YOURS))))
                .containsExactly("0000_initial", "0001_yours", "0001_mine", "0002_early");
    }

    @Test
    void takes_what_one_side_changed_or_removed() {
        JournalEntry sealed = INITIAL.withDbm("sealed", "true");

        assertThat(JournalMerge.merge(journal(INITIAL, MINE), journal(sealed), journal(INITIAL, MINE, YOURS))
                        .journal()
                        .entries())
                .containsExactly(sealed, YOURS);
    }

    @Test
    void the_same_migration_on_both_sides_is_one_with_the_earlier_time() {
        JournalEntry later = MINE.movedTo(1, 99, MINE.tag());

        assertThat(Stream.of(
                        JournalMerge.merge(journal(), journal(later), journal(MINE)),
                        JournalMerge.merge(journal(), journal(MINE), journal(later))))
                .allSatisfy(merged -> {
                    assertThat(merged.isClean()).isTrue();
                    assertThat(merged.journal().entries()).containsExactly(MINE);
                });
    }

    @Test
    void joins_what_both_sides_accepted() {
        JournalMerge.Merged merged = JournalMerge.merge(
                journal(INITIAL),
                journal(INITIAL.withDbm("accepted", "a | b")),
                journal(INITIAL.withDbm("accepted", "c")));

        assertThat(merged.isClean()).isTrue();
        assertThat(merged.journal().entries().get(0).dbm()).containsEntry("accepted", "a | b | c");
    }

    @Test
    void names_what_both_sides_changed() {
        JournalMerge.Merged changed = JournalMerge.merge(
                journal(INITIAL), journal(INITIAL.withDbm("sealed", "true")), journal(INITIAL.withDbm("sealed", "no")));
        JournalMerge.Merged removed =
                JournalMerge.merge(journal(INITIAL), journal(INITIAL.withDbm("sealed", "true")), journal());

        assertThat(changed.conflicts()).containsExactly("0000_initial was changed on both sides");
        assertThat(removed.conflicts())
                .containsExactly("0000_initial was changed on one side and removed on the other");
    }

    @Test
    void two_migrations_of_one_name_are_twins() {
        JournalEntry twin = JournalEntry.of(1, 20, MINE.tag(), new Checksum("other", "other"));

        JournalMerge.Merged merged = JournalMerge.merge(journal(), journal(MINE), journal(twin));

        assertThat(merged.isClean()).isFalse();
        assertThat(merged.twins()).containsExactly("0001_mine");
        assertThat(merged.journal().entries()).containsExactly(twin, MINE);
    }
}
