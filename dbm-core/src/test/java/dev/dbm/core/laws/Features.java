package dev.dbm.core.laws;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** What a random database is put together from: the features of {@code laws/features.sql}. */
final class Features {
    private static final String FEATURE = "== ";
    private static final String ALWAYS = "always: ";
    private static final String FORM = "-- or";
    private static final String NEEDS = "needs ";

    /**
     * A form of a feature.
     *
     * @param needs names of features, each perhaps with the place of the form that is needed
     * @param sql the statements
     */
    private record Form(List<String> needs, String sql) {
        boolean fits(Map<String, Integer> chosen) {
            return needs.stream().allMatch(need -> {
                String[] parts = need.split(":");
                Integer form = chosen.get(parts[0]);
                return form != null && (parts.length == 1 || form == Integer.parseInt(parts[1]));
            });
        }
    }

    private record Feature(String name, boolean always, List<Form> forms) {}

    /**
     * A database.
     *
     * @param chosen the features that it has, each with the place of its form, from 1
     * @param sql the statements that create it
     */
    record State(Map<String, Integer> chosen, List<String> sql) {}

    private final List<Feature> features;

    private Features(List<Feature> features) {
        this.features = features;
    }

    static Features read() {
        try (InputStream stream = Features.class.getResourceAsStream("/laws/features.sql")) {
            String text = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
            List<Feature> features = new ArrayList<>();
            for (String section : text.split("(?m)^" + FEATURE)) {
                if (section.contains("\n" + FORM)) {
                    features.add(feature(section));
                }
            }
            return new Features(features);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Feature feature(String section) {
        String[] parts = section.split("(?m)^" + FORM);
        String title = parts[0].strip();
        List<Form> forms = Arrays.stream(parts).skip(1).map(Features::form).toList();
        return title.startsWith(ALWAYS)
                ? new Feature(title.substring(ALWAYS.length()), true, forms)
                : new Feature(title, false, forms);
    }

    private static Form form(String text) {
        int end = text.indexOf('\n');
        String first = text.substring(0, end).strip();
        List<String> needs = first.startsWith(NEEDS)
                ? List.of(first.substring(NEEDS.length()).split(" "))
                : List.of();
        return new Form(needs, text.substring(end).strip());
    }

    /** Returns a database; about half of the features that can be there are. */
    State any(Random random) {
        return near(new State(Map.of(), List.of()), 100, random);
    }

    /**
     * Returns a database that has most features as another.
     *
     * @param percent of how many features the form is drawn anew
     */
    State near(State other, int percent, Random random) {
        Map<String, Integer> chosen = new LinkedHashMap<>();
        List<String> sql = new ArrayList<>();
        for (Feature feature : features) {
            List<Integer> fitting = new ArrayList<>();
            for (int form = 1; form <= feature.forms().size(); form++) {
                if (feature.forms().get(form - 1).fits(chosen)) {
                    fitting.add(form);
                }
            }
            Integer before = other.chosen().get(feature.name());
            boolean drawn = random.nextInt(100) < percent;
            boolean present = drawn ? feature.always() || random.nextBoolean() : before != null;
            if (present && !fitting.isEmpty()) {
                Integer form =
                        !drawn && fitting.contains(before) ? before : fitting.get(random.nextInt(fitting.size()));
                chosen.put(feature.name(), Objects.requireNonNull(form));
                sql.add(feature.forms().get(form - 1).sql());
            }
        }
        return new State(chosen, sql);
    }
}
