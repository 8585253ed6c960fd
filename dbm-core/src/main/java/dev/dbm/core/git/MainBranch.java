package dev.dbm.core.git;

import java.util.List;
import java.util.Optional;

/**
 * The branch that others work from.
 *
 * @param name what it was found as
 * @param commit where it stands
 */
public record MainBranch(String name, Commit commit) {
    /** The names under which it is looked for, in this order. */
    private static final List<String> NAMES = List.of("origin/HEAD", "origin/main", "origin/master", "main", "master");

    /** Returns the main branch of a repository; empty if it is the one that is checked out and no other place has it, or there is none. */
    public static Optional<MainBranch> of(Repository repository) {
        String branch = repository.branch().orElse("");
        return NAMES.stream()
                .filter(name -> !name.equals(branch))
                .flatMap(name -> repository.find(name).map(commit -> new MainBranch(name, commit)).stream())
                .findFirst();
    }
}
