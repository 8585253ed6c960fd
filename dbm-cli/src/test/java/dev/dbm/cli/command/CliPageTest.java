package dev.dbm.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.cli.connect.Environment;
import dev.dbm.cli.output.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Holds docs/cli.md to what the commands are. */
class CliPageTest {

    private static final Path PAGE = Path.of("../docs/cli.md");
    private static final Pattern ROW = Pattern.compile("^\\| (`-[^|]*) \\|");
    private static final Pattern OPTION = Pattern.compile("`(--?[a-z-]+)");
    private static final Pattern LINK = Pattern.compile("]\\(#([a-z-]+)\\)");
    private static final Pattern MEMBER = Pattern.compile("\"([A-Za-z]+)\" :");

    @Test
    void every_command_takes_the_options_that_its_section_documents() throws IOException {
        Map<String, String> sections = sections();

        commands().forEach((name, command) -> {
            String section = sections.getOrDefault(name, "");
            Set<String> documented = options(section);
            Matcher links = LINK.matcher(shared(section));
            while (links.find()) {
                documented.addAll(options(sections.getOrDefault(links.group(1), "")));
            }
            Set<String> actual = new TreeSet<>();
            command.getCommandSpec().options().forEach(option -> actual.addAll(List.of(option.names())));

            assertThat(documented).as("options of %s in docs/cli.md", name).isEqualTo(actual);
        });
    }

    @Test
    void every_command_has_a_section_that_shows_how_to_call_it() throws IOException {
        Map<String, String> sections = sections();

        assertThat(commands().keySet())
                .allSatisfy(name -> assertThat(sections.get(name)).contains("`dbm " + name));
    }

    @Test
    void every_member_of_a_json_document_is_documented() throws IOException {
        String json = sections().get("json");
        Set<String> members = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/output"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".json.txt")).toList()) {
                Matcher member = MEMBER.matcher(Files.readString(file));
                while (member.find()) {
                    members.add(member.group(1));
                }
            }
        }
        // The members of "compared" are kinds, whatever there are.
        members.removeAll(List.of("column", "check"));

        assertThat(members)
                .hasSizeGreaterThan(40)
                .allSatisfy(member -> assertThat(json).contains("`" + member + "`"));
    }

    private static Map<String, CommandLine> commands() {
        return CommandTree.all(new Invocation(
                        List.of(),
                        List.of(),
                        new Environment(Map.of(), ""),
                        InputStream.nullInputStream(),
                        new Console(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()))))
                .getSubcommands();
    }

    private static Set<String> options(String section) {
        Set<String> options = new TreeSet<>();
        section.lines().forEach(line -> {
            Matcher row = ROW.matcher(line);
            if (row.find()) {
                Matcher option = OPTION.matcher(row.group(1));
                while (option.find()) {
                    options.add(option.group(1));
                }
            }
        });
        return options;
    }

    /** The paragraph that names the sections whose options the command shares. */
    private static String shared(String section) {
        return Stream.of(section.split("\n\n"))
                .map(paragraph -> paragraph.substring(Math.max(0, paragraph.indexOf("Takes the options of"))))
                .filter(paragraph -> paragraph.startsWith("Takes"))
                .findFirst()
                .orElse("");
    }

    /** The sections of the page, by the name that links to them use. */
    private static Map<String, String> sections() throws IOException {
        Map<String, String> sections = new LinkedHashMap<>();
        for (String section : Files.readString(PAGE).split("(?m)^## ")) {
            String title = section.lines().findFirst().orElse("");
            sections.put(title.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'), section);
        }
        return sections;
    }
}
