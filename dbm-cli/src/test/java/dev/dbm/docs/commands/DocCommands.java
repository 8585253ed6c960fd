package dev.dbm.docs.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.dbm.cli.init.Shell;
import dev.dbm.docs.commands.DocBlock.Marker;
import dev.dbm.docs.commands.DocBlock.Step;
import dev.dbm.testkit.TestServer;
import dev.dbm.testkit.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Runs every command that some of the pages show, in a folder prepared for it, and compares the output. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DocCommands {

    @TempDir
    private Path temp;

    /** The pages call the database shop: classes that run at the same time need a server each. */
    private TestServer server;

    @BeforeAll
    void startsAServer() {
        server = TestServers.start(TestServers.majors().getLast());
    }

    @AfterAll
    void stopsTheServer() {
        server.close();
    }

    /** Returns whether the commands of a page are run here. */
    abstract boolean runs(String page);

    /** Blocks of one page that name the same scene go on where the one before ended. */
    @TestFactory
    Stream<DynamicTest> every_command_prints_what_the_page_shows() {
        Map<String, List<List<DocBlock>>> scenes = new LinkedHashMap<>();
        DocPage.blocks().filter(block -> runs(block.page())).forEach(block -> {
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
        Path cache = Files.createDirectories(temp.resolve("cache"));
        Scene scene = Scene.prepare(((Marker.Run) blocks.get(0).marker()).scene(), server, folder, cache);
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
}
