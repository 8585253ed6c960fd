package dev.dbm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes what a comparison found, for people. */
final class VerifyText {
    private VerifyText() {}

    /** Returns the mismatches, then what could not be compared by what would help. */
    static String differences(VerifyResult result) {
        List<String> parts = new ArrayList<>();
        if (!result.mismatches().isEmpty()) {
            parts.add(mismatches(result));
        }
        problems(result)
                .forEach(problem -> parts.add(problem.what() + indented(problem.where()) + indented(problem.remedy())));
        return String.join("\n", parts);
    }

    /** Returns a line with their number, then each. */
    static String mismatches(VerifyResult result) {
        List<Mismatch> mismatches = result.mismatches();
        StringBuilder text = new StringBuilder();
        text.append(mismatches.size()).append(mismatches.size() == 1 ? " mismatch in " : " mismatches in ");
        text.append(result.proof().database());
        mismatches.forEach(mismatch -> text.append(indented(mismatch.describe())));
        return text.toString();
    }

    /** Returns what could not be compared, as a problem for each reason. */
    static List<Problem> problems(VerifyResult result) {
        Map<List<String>, List<Uncompared>> reasons = new LinkedHashMap<>();
        for (Uncompared one : result.uncompared()) {
            reasons.computeIfAbsent(List.of(one.reason(), one.remedy()), key -> new ArrayList<>())
                    .add(one);
        }
        List<Problem> problems = new ArrayList<>();
        reasons.forEach((reason, objects) -> problems.add(new Problem(
                ErrorCode.CANONICAL_FORMS_NEEDED,
                objects.size() + " not compared in " + result.proof().database() + ": " + reason.get(0),
                objects.stream().map(Uncompared::describe).collect(Collectors.joining("\n")),
                reason.get(1))));
        return problems;
    }

    private static String indented(String lines) {
        return "\n  " + lines.replace("\n", "\n  ");
    }
}
