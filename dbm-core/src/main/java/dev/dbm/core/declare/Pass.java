package dev.dbm.core.declare;

import dev.dbm.ErrorCode;
import dev.dbm.annotation.NamingStrategy;
import dev.dbm.core.kind.Kinds;
import dev.dbm.core.kind.Since;
import dev.dbm.schema.Deferrability;
import dev.dbm.schema.Firing;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.Sequence;
import dev.dbm.schema.SqlExpression;
import dev.dbm.schema.Validity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the readers of one declaration share: the problems found so far, the packages' facts, the objects that are read but not yet named. */
final class Pass {
    private static final Pattern PARAMETER = Pattern.compile("\\s*([A-Za-z_][A-Za-z0-9_.]*)\\s*=\\s*(\\S.*?)\\s*");

    private static final int HIGHEST_STATISTICS_TARGET = 10_000;

    private final DeclarationOptions options;
    private final Problems problems = new Problems();
    private final DeclaredNames names = new DeclaredNames(problems);
    private final PackageFacts packages;
    private final List<Unnamed> unnamed = new ArrayList<>();
    private final List<DeclaredSequence> sequences = new ArrayList<>();
    private final List<Renamed> renames = new ArrayList<>();

    /**
     * A sequence of its own.
     *
     * @param place where it is declared
     * @param sequence the sequence
     */
    record DeclaredSequence(Place place, Sequence sequence) {}

    /**
     * Something that had another name.
     *
     * @param place where that is declared
     * @param id what it is called now
     * @param former what it was called
     */
    record Renamed(Place place, ObjectId id, String former) {}

    Pass(DeclarationOptions options) {
        this.options = options;
        this.packages = new PackageFacts(options.naming(), problems);
    }

    Problems problems() {
        return problems;
    }

    DeclaredNames names() {
        return names;
    }

    PackageFacts packages() {
        return packages;
    }

    NamingStrategy naming(Class<?> type) {
        return packages.naming(type);
    }

    void add(Place place, Sequence sequence) {
        sequences.add(new DeclaredSequence(place, sequence));
    }

    List<DeclaredSequence> sequences() {
        return List.copyOf(sequences);
    }

    /** Takes note of a former name; empty if there is none. */
    void renamed(Place place, ObjectId id, String former) {
        if (!former.isEmpty()) {
            renames.add(new Renamed(place, id, former));
        }
    }

    List<Renamed> renames() {
        return List.copyOf(renames);
    }

    void add(Unnamed object) {
        unnamed.add(object);
    }

    /** Returns everything added, in the order in which PostgreSQL would derive the names, whatever the order of the classes. */
    List<Unnamed> unnamed() {
        return unnamed.stream().sorted(Unnamed.ORDER).toList();
    }

    void problem(ErrorCode code, Place place, String what, String remedy) {
        problems.add(code, place, what, remedy);
    }

    /** Reports what of an object the target server is too old for. Nothing is known to be too old if no target was given. */
    void requireTarget(SchemaObject object, Place place) {
        if (options.targetMajor().isPresent()) {
            int target = options.targetMajor().getAsInt();
            for (Since since : Kinds.of(object).since(object)) {
                if (since.major() > target) {
                    problem(
                            ErrorCode.SERVER_TOO_OLD,
                            place,
                            "%s: %s, the target is %d".formatted(object.id(), since, target),
                            "Do without, or raise the target.");
                }
            }
        }
    }

    /** Returns the text as an expression, or nothing if it cannot stand inside a statement; that is reported. */
    Optional<SqlExpression> expression(Place place, String what, String text) {
        Optional<String> flaw = SqlText.flaw(text);
        if (flaw.isPresent()) {
            problem(
                    ErrorCode.SQL_TEXT_INVALID,
                    place,
                    "%s is no SQL expression, %s: %s".formatted(what, flaw.get(), text),
                    "Write one expression as it would stand in a statement.");
            return Optional.empty();
        }
        return Optional.of(new SqlExpression(text));
    }

    /** Reads storage parameters, each {@code name=value}. */
    SequencedMap<String, String> parameters(Place place, String... parameters) {
        SequencedMap<String, String> result = new LinkedHashMap<>();
        for (String parameter : parameters) {
            Matcher matcher = PARAMETER.matcher(parameter);
            if (!matcher.matches()) {
                problem(
                        ErrorCode.STORAGE_PARAMETER_INVALID,
                        place,
                        "Storage parameter without name or value: \"%s\"".formatted(parameter),
                        "Write name=value, for example \"fillfactor=70\".");
            } else if (result.put(matcher.group(1).toLowerCase(Locale.ROOT), matcher.group(2)) != null) {
                problem(
                        ErrorCode.STORAGE_PARAMETER_INVALID,
                        place,
                        "Storage parameter %s is given twice".formatted(matcher.group(1)),
                        "Keep one of the two.");
            }
        }
        return result;
    }

    /** Returns a statistics target as annotations give it: -1 for none. */
    Optional<Integer> statisticsTarget(Place place, String what, int given) {
        if (given < -1 || given > HIGHEST_STATISTICS_TARGET) {
            problem(
                    ErrorCode.COLUMN_SETTINGS_INVALID,
                    place,
                    "%s has the statistics target %d".formatted(what, given),
                    "Give one from 0 to %d.".formatted(HIGHEST_STATISTICS_TARGET));
        }
        return given < 0 ? Optional.empty() : Optional.of(given);
    }

    static Validity validity(dev.dbm.annotation.Validity validity) {
        return switch (validity) {
            case VALID -> Validity.VALID;
            case NOT_VALID -> Validity.NOT_VALID;
            case NOT_ENFORCED -> Validity.NOT_ENFORCED;
        };
    }

    static Deferrability deferrability(dev.dbm.annotation.Deferrable deferrable) {
        return switch (deferrable) {
            case NOT_DEFERRABLE -> Deferrability.NOT_DEFERRABLE;
            case INITIALLY_IMMEDIATE -> Deferrability.INITIALLY_IMMEDIATE;
            case INITIALLY_DEFERRED -> Deferrability.INITIALLY_DEFERRED;
        };
    }

    static Firing firing(dev.dbm.annotation.Firing firing) {
        return switch (firing) {
            case ORIGIN -> Firing.ORIGIN;
            case REPLICA -> Firing.REPLICA;
            case ALWAYS -> Firing.ALWAYS;
            case DISABLED -> Firing.DISABLED;
        };
    }

    /** An empty comment is none, for PostgreSQL too. */
    static Optional<String> comment(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
