package dev.dbm.core.kind;

import java.util.ArrayList;
import java.util.List;

/**
 * A statement of a form, with the situation in which it is measured.
 *
 * @param form the form
 * @param since the oldest server that has it
 * @param given what is there besides {@link FormExamples#TABLES}
 * @param statement the statement
 * @param breaking what brings a row on which the statement fails; empty if there is none
 * @param release what an application that knows the tables as they were does besides {@link FormExamples#RELEASE}
 */
record FormExample(
        StatementForm form, int since, String given, String statement, String breaking, List<String> release) {
    static FormExample of(StatementForm form, String statement) {
        return new FormExample(form, 14, "", statement, "", List.of());
    }

    FormExample given(String sql) {
        return new FormExample(form, since, sql, statement, breaking, release);
    }

    FormExample breaking(String sql) {
        return new FormExample(form, since, given, statement, sql, release);
    }

    FormExample release(String sql) {
        List<String> more = new ArrayList<>(release);
        more.add(sql);
        return new FormExample(form, since, given, statement, breaking, more);
    }

    FormExample since(int major) {
        return new FormExample(form, major, given, statement, breaking, release);
    }

    @Override
    public String toString() {
        return form + ": " + statement;
    }
}
