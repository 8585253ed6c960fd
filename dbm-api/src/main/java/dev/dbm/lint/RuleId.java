package dev.dbm.lint;

import dev.dbm.ErrorCode;

/**
 * The name of a rule, as it is printed and documented, for example {@code DBM-V004}.
 *
 * @param text the name, not empty
 */
public record RuleId(String text) implements Comparable<RuleId> {
    /** Checks that there is a name. */
    public RuleId {
        if (text.isBlank()) {
            throw new IllegalArgumentException("A rule needs a name");
        }
    }

    /** Returns the rule of an error code. */
    public static RuleId of(ErrorCode code) {
        return new RuleId(code.text());
    }

    @Override
    public int compareTo(RuleId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
