import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Formats every Java source below the working directory ({@code apply}), or lists those that are not ({@code check}). */
final class Format {
    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());

    public static void main(String[] args) throws IOException {
        boolean apply = args[0].equals("apply");
        List<String> unformatted = new ArrayList<>();
        for (Path file : sources()) {
            String text = Files.readString(file);
            try {
                String formatted = FORMATTER.formatSourceAndFixImports(text);
                if (!formatted.equals(text)) {
                    if (apply) {
                        Files.writeString(file, formatted);
                    } else {
                        unformatted.add(file.toString());
                    }
                }
            } catch (FormatterException e) {
                unformatted.add(file + ": " + e.getMessage());
            }
        }
        if (!unformatted.isEmpty()) {
            System.err.println("Not formatted (mvn -N validate -Dformat=apply does it):");
            unformatted.forEach(line -> System.err.println("  " + line));
            System.exit(1);
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(""))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> Stream.of(file.toString().split("[/\\\\]"))
                            .noneMatch(part -> part.equals("target") || part.equals(".git")))
                    .sorted()
                    .toList();
        }
    }
}
