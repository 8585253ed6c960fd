package dev.dbm.docs.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.docs.commands.DocBlock.Marker;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No command stands in a page that is neither run nor excused. */
class DocBlocksTest {

    /** What cannot be run; the reasons stand in the pages. */
    private static final List<String> NOT_RUN = List.of(
            "README.md: mvn -B -q -pl examples/bookshop -am test-compile exec:exec      # a bookshop: migrates,"
                    + " verifies, sells a book",
            "README.md: dbm migrate --url 'jdbc:postgresql+wss://ep-x.eu-central-1.aws.neon.tech/shop?user=alice'",
            "docs/cli.md: ./gradlew -q dbm --args=\"generate orders_note\"",
            "docs/cli.md: dbm studio --url postgresql://alice@localhost/shop",
            "docs/verify-in-tests.md: 2 mismatches in shop");

    @Test
    void every_block_says_where_it_is_run_or_why_it_is_not() {
        List<DocBlock> blocks = DocPage.blocks().toList();

        assertThat(blocks).hasSizeGreaterThan(20).noneMatch(block -> block.marker() instanceof Marker.Missing);
        assertThat(blocks)
                .filteredOn(block -> block.marker() instanceof Marker.Run(String scene, DocBlock.Start start, int exit)
                        && !Scene.exists(scene))
                .isEmpty();
    }

    @Test
    void no_more_blocks_than_these_are_not_run() {
        assertThat(DocPage.blocks()
                        .filter(block -> block.marker() instanceof Marker.NotRun)
                        .map(DocBlock::first))
                .containsExactlyInAnyOrderElementsOf(NOT_RUN);
    }
}
