package dev.dbm.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.cli.Dbm;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Compares the goals with the commands, by the plugin's descriptor and the commands' help. */
class GoalsTest {

    private static final Pattern OPTION = Pattern.compile("--([a-z-]+)");
    private static final Set<String> NOT_FOR_MAVEN = Set.of(
            "help", // mvn help:describe
            "main-class", // for Gradle: the plugin needs none
            "classpath", // the project's
            "batch"); // reads standard input

    @ParameterizedTest
    @ValueSource(
            strings = {
                "init",
                "generate",
                "seal",
                "migrate",
                "validate",
                "verify",
                "status",
                "rebase",
                "adopt",
                "baseline",
                "explain",
                "diff",
                "inspect",
                "pull",
                "studio"
            })
    void a_goal_has_the_options_of_its_command(String command) throws Exception {
        Set<String> parameters = parameters(command);

        assertThat(options(command).stream()
                        .filter(option -> !NOT_FOR_MAVEN.contains(option))
                        .map(GoalsTest::parameter))
                .isNotEmpty()
                .isSubsetOf(parameters);
    }

    @Test
    void there_are_these_goals() throws Exception {
        assertThat(goals())
                .containsExactlyInAnyOrder(
                        "adopt",
                        "baseline",
                        "check",
                        "diff",
                        "explain",
                        "generate",
                        "init",
                        "inspect",
                        "migrate",
                        "prebuild",
                        "pull",
                        "rebase",
                        "run",
                        "seal",
                        "status",
                        "studio",
                        "validate",
                        "verify");
    }

    @Test
    void check_takes_what_validate_takes() throws Exception {
        assertThat(parameters("check")).isEqualTo(parameters("validate"));
    }

    private static Set<String> options(String command) {
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        PrintStream out = System.out;
        System.setOut(new PrintStream(shown, true, StandardCharsets.UTF_8));
        try {
            Dbm.execute(new String[] {command, "--help"});
        } finally {
            System.setOut(out);
        }
        return OPTION.matcher(shown.toString(StandardCharsets.UTF_8))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns an option's name as a parameter: allowDrop for allow-drop; options that may be repeated are plural. */
    private static String parameter(String option) {
        String camel = Pattern.compile("-(.)")
                .matcher(option)
                .replaceAll((MatchResult found) -> found.group(1).toUpperCase(java.util.Locale.ROOT));
        return camel.equals("package") ? "packages" : camel;
    }

    private static List<String> goals() throws Exception {
        return mojos().map(mojo -> text(mojo, "goal")).toList();
    }

    private static Set<String> parameters(String goal) throws Exception {
        Element mojo = mojos().filter(one -> text(one, "goal").equals(goal))
                .findFirst()
                .orElseThrow();
        NodeList parameters = mojo.getElementsByTagName("parameter");
        return IntStream.range(0, parameters.getLength())
                .mapToObj(i -> text((Element) parameters.item(i), "name"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static java.util.stream.Stream<Element> mojos() throws Exception {
        Document descriptor = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("target/classes/META-INF/maven/plugin.xml").toFile());
        NodeList mojos = descriptor.getElementsByTagName("mojo");
        return IntStream.range(0, mojos.getLength()).mapToObj(i -> (Element) mojos.item(i));
    }

    private static String text(Element element, String name) {
        return element.getElementsByTagName(name).item(0).getTextContent();
    }
}
