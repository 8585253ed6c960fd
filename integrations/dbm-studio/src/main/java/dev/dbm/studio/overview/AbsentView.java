package dev.dbm.studio.overview;

import dev.dbm.DbmException;
import dev.dbm.Problem;
import java.util.List;

/**
 * Why there is nothing to be shown, and how to get it.
 *
 * @param what what is not there
 * @param how how to get it
 */
public record AbsentView(List<String> what, List<String> how) {
    /** Copies the lists. */
    public AbsentView {
        what = List.copyOf(what);
        how = List.copyOf(how);
    }

    /** Nobody said where the migrations and the declared schema are. */
    static AbsentView project() {
        return new AbsentView(
                List.of("The studio knows neither a migrations folder nor a declared schema."),
                List.of(
                        "dbm studio --dir src/main/resources/db/migrations --package com.acme.schema",
                        "mvn dbm:studio",
                        "Studio.builder(dataSource).workspace(workspace)"));
    }

    /** Something is not given, and the failure says what. */
    static AbsentView of(DbmException missing) {
        return new AbsentView(
                missing.problems().stream().map(Problem::what).toList(),
                missing.problems().stream()
                        .map(Problem::remedy)
                        .filter(remedy -> !remedy.isEmpty())
                        .toList());
    }
}
