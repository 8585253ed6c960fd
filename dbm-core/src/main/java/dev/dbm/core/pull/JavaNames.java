package dev.dbm.core.pull;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/**
 * Java names for PostgreSQL's. Of the spellings that come into question the first one is taken from which the naming strategy leads back; if none does, the
 * first that Java allows, and an annotation says the name.
 */
final class JavaNames {
    /** Names of classes that source may have to say, and those whose meaning nobody should have to guess. */
    private static final Set<String> TAKEN_TYPES = Set.of(
            "Boolean",
            "Byte",
            "Character",
            "Class",
            "Double",
            "Enum",
            "Float",
            "Integer",
            "Long",
            "Number",
            "Object",
            "Override",
            "Record",
            "Short",
            "String",
            "Void");

    /** A record cannot have components of these names: they are methods that every object has. */
    private static final Set<String> TAKEN_COMPONENTS =
            Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    private static final Pattern WORD_BORDER = Pattern.compile("(?<=[^_])_(?=\\p{javaLowerCase})");

    private JavaNames() {}

    /**
     * Returns the name of a type that leads back to the name in PostgreSQL.
     *
     * @param strategy gives the PostgreSQL name back
     * @param taken whether another type has a name
     */
    static Optional<String> type(String name, UnaryOperator<String> strategy, Predicate<String> taken) {
        return types(name).stream()
                .filter(spelling -> fits(spelling, taken.or(TAKEN_TYPES::contains)))
                .filter(spelling -> strategy.apply(spelling).equals(name))
                .findFirst();
    }

    /** Returns any name of a type, which leads nowhere. */
    static String anyType(String name, Predicate<String> taken) {
        return possible(types(name).getFirst(), "Type", taken.or(TAKEN_TYPES::contains));
    }

    /** Returns the name of a record's component that leads back to the name in PostgreSQL. */
    static Optional<String> component(String name, UnaryOperator<String> strategy, Predicate<String> taken) {
        return spellings(name).stream()
                .filter(spelling -> fits(spelling, taken.or(TAKEN_COMPONENTS::contains)))
                .filter(spelling -> strategy.apply(spelling).equals(name))
                .findFirst();
    }

    /** Returns any name of a component, which leads nowhere. */
    static String anyComponent(String name, Predicate<String> taken) {
        return possible(spellings(name).getFirst(), "column", taken.or(TAKEN_COMPONENTS::contains));
    }

    private static List<String> types(String name) {
        return spellings(name).stream().map(JavaNames::capitalized).toList();
    }

    /** Returns the names of an enum's constants: the labels themselves if all can be, otherwise words in upper case. */
    static List<String> constants(List<String> labels) {
        if (labels.stream().allMatch(label -> isName(label) && label.equals(letters(label)))) {
            return labels;
        }
        Set<String> names = new LinkedHashSet<>();
        for (String label : labels) {
            String words = String.join("_", words(label)).toUpperCase(Locale.ROOT);
            names.add(possible(words, "EMPTY", names::contains));
        }
        return List.copyOf(names);
    }

    /** Returns the last part of a package's name. */
    static String packagePart(String namespace, Predicate<String> taken) {
        return possible(letters(namespace).toLowerCase(Locale.ROOT), "namespace", taken);
    }

    /** Returns a form in which names are equal that some file system takes for one. */
    static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    private static boolean fits(String spelling, Predicate<String> taken) {
        return isName(spelling) && !taken.test(spelling);
    }

    private static String possible(String spelling, String ifEmpty, Predicate<String> taken) {
        String first = spelling.isEmpty() ? ifEmpty : spelling;
        String started = Character.isJavaIdentifierStart(first.codePointAt(0)) ? first : "_" + first;
        String name = isName(started) ? started : started + "_";
        String candidate = name;
        for (int number = 2; taken.test(candidate); number++) {
            candidate = name + number;
        }
        return candidate;
    }

    private static boolean isName(String text) {
        return SourceVersion.isIdentifier(text) && !SourceVersion.isKeyword(text, SourceVersion.RELEASE_21);
    }

    /** Returns the ways to spell a name, the usual one first: without underscores, with those that only so come back, unchanged. */
    private static List<String> spellings(String name) {
        List<String> words = words(name);
        StringBuilder camel = new StringBuilder();
        words.forEach(word -> camel.append(camel.isEmpty() ? decapitalized(word) : capitalized(word)));
        StringBuilder some = new StringBuilder();
        String letters = letters(name);
        for (String part : WORD_BORDER.split(letters, -1)) {
            some.append(some.isEmpty() ? part : capitalized(part));
        }
        return List.copyOf(new LinkedHashSet<>(List.of(camel.toString(), some.toString(), letters)));
    }

    /** Returns the words of a name; one written all in capitals counts as written small. */
    private static List<String> words(String name) {
        boolean loud = name.equals(name.toUpperCase(Locale.ROOT));
        List<String> words = new ArrayList<>();
        for (String word : letters(name).split("_", -1)) {
            if (!word.isEmpty()) {
                words.add(loud ? word.toLowerCase(Locale.ROOT) : word);
            }
        }
        return words;
    }

    /** Returns a name with an underscore in place of whatever cannot stand in a Java name. */
    private static String letters(String name) {
        StringBuilder letters = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFC)
                .codePoints()
                .forEach(letter -> letters.appendCodePoint(isLetter(letter) ? letter : '_'));
        return letters.toString();
    }

    private static boolean isLetter(int letter) {
        return Character.isJavaIdentifierPart(letter) && !Character.isIdentifierIgnorable(letter) && letter != '$';
    }

    private static String capitalized(String word) {
        return word.isEmpty()
                ? word
                : new StringBuilder()
                        .appendCodePoint(Character.toUpperCase(word.codePointAt(0)))
                        .append(word, word.offsetByCodePoints(0, 1), word.length())
                        .toString();
    }

    private static String decapitalized(String word) {
        return word.isEmpty()
                ? word
                : new StringBuilder()
                        .appendCodePoint(Character.toLowerCase(word.codePointAt(0)))
                        .append(word, word.offsetByCodePoints(0, 1), word.length())
                        .toString();
    }
}
