package dev.dbm.cli.init;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Finds the package that a project lives in: the one that all its sources share, or the group of its build. */
final class PackageGuess {

    private static final Pattern GRADLE_GROUP = Pattern.compile("(?m)^\\s*group\\s*=?\\s*['\"]([^'\"]+)['\"]");

    private PackageGuess() {}

    /** Returns the package, if the project tells it. */
    static Optional<String> of(Path folder, Build build) {
        return ofSources(folder.resolve("src/main/java"))
                .or(() -> group(folder, build))
                .filter(SourceVersion::isName);
    }

    /** Returns the longest package that holds all sources. */
    private static Optional<String> ofSources(Path sources) {
        if (!Files.isDirectory(sources)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(sources, FileVisitOption.FOLLOW_LINKS)) {
            List<Path> packages = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("module-info.java"))
                    .map(file -> sources.relativize(file).getParent())
                    .map(parent -> parent == null ? Path.of("") : parent)
                    .distinct()
                    .toList();
            return packages.stream()
                    .reduce(PackageGuess::shared)
                    .map(path -> Project.slashes(path).replace('/', '.'))
                    .filter(name -> !name.isEmpty());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path shared(Path one, Path other) {
        int same = 0;
        while (same < Math.min(one.getNameCount(), other.getNameCount())
                && one.getName(same).equals(other.getName(same))) {
            same++;
        }
        return same == 0 ? Path.of("") : one.subpath(0, same);
    }

    private static Optional<String> group(Path folder, Build build) {
        Path file = folder.resolve(build.file());
        return switch (build) {
            case MAVEN -> mavenGroup(file);
            case GRADLE, GRADLE_KOTLIN -> gradleGroup(file);
        };
    }

    private static Optional<String> gradleGroup(Path file) {
        try {
            Matcher group = GRADLE_GROUP.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
            return group.find() ? Optional.of(group.group(1)) : Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The group of the project, or else of its parent. */
    private static Optional<String> mavenGroup(Path file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            Element project = builder.parse(file.toFile()).getDocumentElement();
            return child(project, "groupId")
                    .or(() -> child(project, "parent").flatMap(parent -> child(parent, "groupId")))
                    .map(element -> element.getTextContent().strip());
        } catch (SAXException | ParserConfigurationException unreadable) {
            // A build that Maven cannot read either says nothing about packages.
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Optional<Element> child(Element parent, String name) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }
}
