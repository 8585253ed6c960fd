package dev.dbm.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Compares the Java examples of docs/ with the sources they come from. A block is preceded by {@code <!-- snippet: name -->}; its text is that between
 * {@code // snippet: name} and {@code // end} in a test source. {@code -Ddocs.update} writes the sources' text into the pages.
 */
class DocSnippetsTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern REGION = Pattern.compile("(?ms)^ *// snippet: (\\S+)\\n(.*?)\\n *// end$");
    private static final Pattern BLOCK =
            Pattern.compile("(?ms)(?:^<!-- snippet: (\\S+) -->\\n)?^```java\\n(.*?)\\n?^```$");

    @Test
    void every_java_example_is_compiled() throws IOException {
        Map<String, String> regions = regions();
        List<String> wrong = new ArrayList<>();
        int blocks = 0;
        for (Path page : files(ROOT.resolve("docs"), ".md")) {
            String text = Files.readString(page);
            if (Boolean.getBoolean("docs.update")) {
                text = updated(text, regions);
                Files.writeString(page, text);
            }
            Matcher block = BLOCK.matcher(text);
            while (block.find()) {
                blocks++;
                String name = block.group(1);
                if (name == null) {
                    wrong.add(page.getFileName() + ": no snippet is named before\n" + block.group(2));
                } else if (!block.group(2).equals(regions.get(name))) {
                    wrong.add(page.getFileName() + ": snippet " + name + " is in the sources\n" + regions.get(name));
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(blocks).isGreaterThan(15);
    }

    private static String updated(String text, Map<String, String> regions) {
        return BLOCK.matcher(text).replaceAll(block -> Matcher.quoteReplacement(updated(block, regions)));
    }

    private static String updated(MatchResult block, Map<String, String> regions) {
        String source = block.group(1) == null ? null : regions.get(block.group(1));
        return source == null
                ? block.group()
                : "<!-- snippet: %s -->\n```java\n%s\n```".formatted(block.group(1), source);
    }

    private static Map<String, String> regions() {
        Map<String, String> regions = new HashMap<>();
        List<Path> sources = new ArrayList<>();
        for (String module : List.of("dbm-core", "dbm-cli", "integrations/dbm-studio")) {
            sources.addAll(files(ROOT.resolve(module).resolve("src/test/java/dev/dbm/docs"), ".java"));
        }
        for (Path source : sources) {
            Matcher region = REGION.matcher(read(source));
            while (region.find()) {
                String other = regions.put(
                        region.group(1), region.group(2).stripIndent().strip());
                assertThat(other).as("a second snippet " + region.group(1)).isNull();
            }
        }
        return regions;
    }

    private static List<Path> files(Path folder, String end) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
