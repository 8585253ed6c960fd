package dev.dbm.docs.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.dbm.cli.init.Shell;
import dev.dbm.docs.commands.DocBlock.Marker;
import dev.dbm.docs.commands.DocBlock.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Runs every command that the pages show, in a folder prepared for it, and compares the output. */
class DocCommandsIT {

    /** What cannot be run; the reasons stand in the pages. */
    private static final List<String> NOT_RUN = List.of(
            "README.md: mvn -B -q -pl examples/bookshop -am test-compile exec:exec      # a bookshop: migrates,"
                    + " verifies, sells a book",
            "README.md: dbm migrate --url 'jdbc:postgresql+wss://ep-x.eu-central-1.aws.neon.tech/shop?user=alice'",
            "docs/cli.md: ./gradlew -q dbm --args=\"generate orders_note\"",
            "docs/verify-in-tests.md: 2 mismatches in shop");

    @TempDir
    private static Path cache;

    @TempDir
    private Path temp;

    @Test
    void every_block_says_where_it_is_run_or_why_it_is_not() {
        List<DocBlock> blocks = blocks().toList();

        assertThat(blocks).hasSizeGreaterThan(20).noneMatch(block -> block.marker() instanceof Marker.Missing);
        assertThat(blocks)
                .filteredOn(block -> block.marker() instanceof Marker.Run(String scene, DocBlock.Start start, int exit)
                        && !Scene.exists(scene))
                .isEmpty();
    }

    @Test
    void no_more_blocks_than_these_are_not_run() {
        assertThat(blocks().filter(block -> block.marker() instanceof Marker.NotRun)
                        .map(DocBlock::first))
                .containsExactlyInAnyOrderElementsOf(NOT_RUN);
    }

    /** Blocks of one page that name the same scene go on where the one before ended. */
    @TestFactory
    Stream<DynamicTest> every_command_prints_what_the_page_shows() {
        Map<String, List<List<DocBlock>>> scenes = new LinkedHashMap<>();
        blocks().forEach(block -> {
            if (block.marker() instanceof Marker.Run(String scene, DocBlock.Start start, int exit)) {
                List<List<DocBlock>> plays =
                        scenes.computeIfAbsent(block.page() + " " + scene, key -> new ArrayList<>());
                if (plays.isEmpty() || start == DocBlock.Start.ANEW) {
                    plays.add(new ArrayList<>());
                }
                plays.getLast().add(block);
            }
        });
        return scenes.values().stream()
                .flatMap(List::stream)
                .map(play -> dynamicTest(play.toString(), () -> play(play)));
    }

    private void play(List<DocBlock> blocks) throws IOException {
        Path folder = Files.createTempDirectory(temp, "scene");
        Scene scene = Scene.prepare(((Marker.Run) blocks.get(0).marker()).scene(), folder, cache);
        for (DocBlock block : blocks) {
            int last = ((Marker.Run) block.marker()).exit();
            for (Step step : block.steps()) {
                Shell.Ran ran = scene.run(step.command());
                if (!step.shown().isEmpty() && !new Shown(step.shown()).matches(ran.output())) {
                    fail(
                            "%s: %s%nis shown to print%n%s%nand prints%n%s",
                            block, step.command(), String.join("\n", step.shown()), ran.output());
                }
                assertThat(ran.exit())
                        .as("exit code of %s in %s, which printed%n%s", step.command(), block, ran.output())
                        .isEqualTo(step == block.steps().getLast() ? last : 0);
            }
        }
    }

    private static Stream<DocBlock> blocks() {
        return DocPage.all().stream().flatMap(page -> DocPage.blocks(page).stream());
    }
}
