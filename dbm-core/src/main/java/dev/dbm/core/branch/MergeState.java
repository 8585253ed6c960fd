package dev.dbm.core.branch;

import dev.dbm.ErrorCode;
import dev.dbm.GitException;
import dev.dbm.PlanningException;
import dev.dbm.Problem;
import dev.dbm.core.git.ChangedFile;
import dev.dbm.core.git.Commit;
import dev.dbm.core.git.MainBranch;
import dev.dbm.core.git.Repository;
import java.util.List;
import java.util.Optional;

/**
 * Where a branch stands towards the one it is put on.
 *
 * @param name what the other is called
 * @param base the commit of the other whose migrations this branch has, and stay where they are
 * @param unmerged whether the other has gone on since
 */
record MergeState(String name, Commit base, boolean unmerged) {
    /**
     * Finds the base.
     *
     * @param onto the revision that was named; empty to look for the main branch
     * @throws GitException if there is none
     */
    static MergeState of(Repository repository, Optional<String> onto) {
        Optional<Commit> head = repository.find("HEAD");
        Optional<Commit> merging = repository.find("MERGE_HEAD");
        if (onto.isPresent()) {
            return from(repository, onto.get(), repository.commit(onto.get()), head, merging);
        }
        Optional<MainBranch> main = MainBranch.of(repository);
        if (main.isPresent()) {
            return from(repository, main.get().name(), main.get().commit(), head, merging);
        }
        // This is the main branch, and no other place has it: the migrations that were merged into it are put behind
        // its own.
        if (merging.isPresent() && head.isPresent()) {
            return new MergeState("HEAD", head.get(), false);
        }
        Optional<Commit> first = repository.find("HEAD^2").flatMap(second -> repository.find("HEAD^1"));
        if (first.isPresent()) {
            return new MergeState("HEAD^1", first.get(), false);
        }
        throw new GitException(Problem.of(
                ErrorCode.GIT_BASE_UNKNOWN,
                "It is not known which migrations stay where they are: no main branch was found",
                "Name it: rebase --onto origin/main."));
    }

    private static MergeState from(
            Repository repository, String name, Commit other, Optional<Commit> head, Optional<Commit> merging) {
        if (head.isEmpty()) {
            return new MergeState(name, other, false);
        }
        Commit base = repository.forkPoint(head.get(), other, name);
        if (merging.isPresent()) {
            Optional<Commit> merged = repository.mergeBase(merging.get(), other);
            if (merged.isPresent() && repository.isAncestor(base, merged.get())) {
                base = merged.get();
            }
        }
        return new MergeState(name, base, !base.equals(other));
    }

    /**
     * Makes sure that git can take back whatever is overwritten.
     *
     * @throws GitException if it could not; lists the files
     */
    static void checkUncommitted(Repository repository) {
        // Files that a merge has staged are in its two commits, and files that git could not merge are in its index:
        // nothing would be lost.
        boolean merging = repository.find("MERGE_HEAD").isPresent()
                || repository.find("REBASE_HEAD").isPresent()
                || repository.find("CHERRY_PICK_HEAD").isPresent();
        List<String> lost = repository.uncommitted().stream()
                .filter(change -> !change.isUnmerged() && !(merging && change.isStaged()))
                .map(ChangedFile::toString)
                .toList();
        if (!lost.isEmpty()) {
            throw new GitException(new Problem(
                    ErrorCode.GIT_UNCOMMITTED,
                    "The migrations folder has changes that git could not bring back",
                    String.join("\n", lost),
                    "Commit or stash them; or overwrite them: --force."));
        }
    }

    /**
     * Makes sure that there is something to put the branch on.
     *
     * @throws PlanningException if the revision that was named has migrations that this branch does not have
     */
    PlanningException notMerged(String missing) {
        return new PlanningException(new Problem(
                ErrorCode.GIT_NOT_MERGED,
                name + " has migrations that this branch does not have yet",
                missing,
                "Merge first, then rebase the migrations: git merge " + name + "   (or git rebase " + name + ")"));
    }
}
