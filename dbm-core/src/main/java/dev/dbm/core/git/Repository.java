package dev.dbm.core.git;

import dev.dbm.ErrorCode;
import dev.dbm.GitException;
import dev.dbm.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The repository that a migrations folder lies in; a linked worktree and a folder deep inside will do. */
public final class Repository {
    private final GitCommand git;
    private final String prefix;

    private Repository(GitCommand git, String prefix) {
        this.git = git;
        this.prefix = prefix;
    }

    /**
     * Returns the repository of a folder, which need not exist itself.
     *
     * @throws GitException if git cannot be run, or the folder lies in no repository
     */
    public static Repository of(Path folder) {
        return of(folder, "git");
    }

    static Repository of(Path folder, String program) {
        Path absolute = real(folder.toAbsolutePath().normalize());
        Path existing = absolute;
        while (!Files.isDirectory(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        GitCommand git = new GitCommand(existing, program);
        GitCommand.Answer prefix = git.ask("rev-parse", "--is-inside-work-tree", "--show-prefix");
        List<String> lines = prefix.text().lines().toList();
        if (!prefix.isDone() || lines.isEmpty() || !lines.get(0).equals("true")) {
            throw new GitException(new Problem(
                    ErrorCode.GIT_NO_REPOSITORY,
                    "The migrations folder lies in no git work tree: " + prefix.err(),
                    folder.toString(),
                    "Run it inside a clone, or leave out what asks for a revision (--since, --onto)."));
        }
        String below = existing.relativize(absolute).toString().replace('\\', '/');
        String start = lines.size() > 1 ? lines.get(1) : "";
        return new Repository(git, below.isEmpty() ? start : start + below + "/");
    }

    /** Git knows real paths; a temporary folder may be reached through a link. */
    private static Path real(Path path) {
        try {
            return Files.exists(path) ? path.toRealPath() : path;
        } catch (IOException e) {
            return path;
        }
    }

    /** Returns the folder's path below the top of the work tree, with a slash at its end; empty at the top. */
    public String prefix() {
        return prefix;
    }

    /**
     * Returns the commit that a revision names.
     *
     * @throws GitException if there is none; says so if history was cut off
     */
    public Commit commit(String revision) {
        Optional<Commit> found = find(revision);
        if (found.isPresent()) {
            return found.get();
        }
        throw unknown("Git knows no revision " + revision);
    }

    private GitException unknown(String what) {
        boolean shallow = git.ask("rev-parse", "--is-shallow-repository").text().equals("true");
        return new GitException(new Problem(
                ErrorCode.GIT_REVISION_UNKNOWN,
                what,
                shallow ? "the clone is shallow: only its newest commits are here" : "",
                shallow
                        ? "Fetch it: git fetch --unshallow, or fetch-depth: 0 in the checkout of the workflow."
                        : "Fetch it (git fetch origin), or correct the name."));
    }

    /** Returns the commit that a revision names, if there is one. */
    public Optional<Commit> find(String revision) {
        if (revision.isBlank() || revision.startsWith("-")) {
            return Optional.empty();
        }
        GitCommand.Answer answer = git.ask("rev-parse", "--verify", "--quiet", revision + "^{commit}");
        return answer.isDone() ? Optional.of(new Commit(answer.text())) : Optional.empty();
    }

    /** Returns the best common ancestor of two commits; empty if they have none that is here. */
    public Optional<Commit> mergeBase(Commit one, Commit other) {
        GitCommand.Answer answer = git.ask("merge-base", one.id(), other.id());
        return answer.isDone() ? Optional.of(new Commit(answer.text())) : Optional.empty();
    }

    /**
     * Returns the commit that one commit has of another's line: the best common ancestor.
     *
     * @param revision what the other was called, for messages
     * @throws GitException if they have none that is here
     */
    public Commit forkPoint(Commit head, Commit other, String revision) {
        Optional<Commit> base = mergeBase(head, other);
        if (base.isPresent()) {
            return base.get();
        }
        throw unknown("No common history of this branch and " + revision + " is here");
    }

    /** Returns the files of the folder, by their path below it, that differ between a commit and the work tree; new ones are not among them. */
    public Set<String> changed(Commit commit) {
        List<String> command = new ArrayList<>(List.of("diff-index", "--name-only", "--no-renames", "-z", commit.id()));
        if (!prefix.isEmpty()) {
            command.addAll(List.of("--", ":(top,literal)" + prefix.substring(0, prefix.length() - 1)));
        }
        Set<String> names = new TreeSet<>();
        zeros(done(git.ask(command.toArray(String[]::new))))
                .forEach(path -> names.add(path.substring(prefix.length())));
        return names;
    }

    /** Returns all files of the folder at a commit, by their path below the folder; none if it did not exist then. */
    public SortedMap<String, byte[]> files(Commit commit) {
        return files(commit, name -> true);
    }

    /**
     * Returns files of the folder at a commit, by their path below the folder; none if it did not exist then.
     *
     * @param wanted which
     * @throws GitException if git cannot show them, as in a clone without contents
     */
    public SortedMap<String, byte[]> files(Commit commit, Predicate<String> wanted) {
        List<String> command = new ArrayList<>(List.of("ls-tree", "-r", "-z", "--full-tree", commit.id()));
        if (!prefix.isEmpty()) {
            command.addAll(List.of("--", prefix));
        }
        List<Blob> blobs = new ArrayList<>();
        for (String line : zeros(done(git.ask(command.toArray(String[]::new))))) {
            // MODE SP "blob" SP ID TAB PATH
            int tab = line.indexOf('\t');
            String[] head = line.substring(0, tab).split(" ", -1);
            String path = line.substring(tab + 1);
            if (head[1].equals("blob") && wanted.test(path.substring(prefix.length()))) {
                blobs.add(new Blob(head[2], path));
            }
        }
        SortedMap<String, byte[]> files = new TreeMap<>();
        List<byte[]> contents = contents(blobs);
        for (int i = 0; i < blobs.size(); i++) {
            files.put(blobs.get(i).path().substring(prefix.length()), contents.get(i));
        }
        return files;
    }

    /** Returns whether a commit is another one or among what led to it. */
    public boolean isAncestor(Commit one, Commit other) {
        return git.ask("merge-base", "--is-ancestor", one.id(), other.id()).isDone();
    }

    /** Returns the branch that is checked out; empty if it is none, as during a git rebase. */
    public Optional<String> branch() {
        GitCommand.Answer answer = git.ask("symbolic-ref", "--short", "--quiet", "HEAD");
        return answer.isDone() ? Optional.of(answer.text()) : Optional.empty();
    }

    /** Returns what is not committed in the folder. */
    public List<ChangedFile> uncommitted() {
        List<ChangedFile> changes = new ArrayList<>();
        List<String> parts =
                zeros(done(git.ask("status", "--porcelain=v1", "--no-renames", "-uall", "-z", "--", pathspec())));
        for (String part : parts) {
            // X Y SP PATH
            changes.add(new ChangedFile(part.substring(0, 2), part.substring(3 + prefix.length())));
        }
        return changes;
    }

    /** Returns the files of the folder that git could not merge, with their versions. */
    public SortedMap<String, Stages> unmerged() {
        List<Blob> blobs = new ArrayList<>();
        List<Integer> stages = new ArrayList<>();
        for (String line : zeros(done(git.ask("ls-files", "--unmerged", "--full-name", "-z", "--", pathspec())))) {
            // MODE SP ID SP STAGE TAB PATH
            int tab = line.indexOf('\t');
            String[] head = line.substring(0, tab).split(" ", -1);
            blobs.add(new Blob(head[1], line.substring(tab + 1)));
            stages.add(Integer.valueOf(head[2]));
        }
        List<byte[]> contents = contents(blobs);
        SortedMap<String, Stages> files = new TreeMap<>();
        for (int i = 0; i < blobs.size(); i++) {
            String name = blobs.get(i).path().substring(prefix.length());
            files.merge(name, Stages.of(stages.get(i), contents.get(i)), Stages::and);
        }
        return files;
    }

    /**
     * Writes a merge with conflict markers into one of its files, as git itself would have.
     *
     * @return whether there is no conflict after all
     */
    public static boolean mergeText(Path base, Path ours, Path theirs) {
        Path folder = ours.toAbsolutePath().getParent();
        GitCommand git = new GitCommand(folder == null ? Path.of("") : folder, "git");
        return git.ask(
                        "merge-file",
                        "-L",
                        "ours",
                        "-L",
                        "base",
                        "-L",
                        "theirs",
                        ours.toAbsolutePath().toString(),
                        base.toAbsolutePath().toString(),
                        theirs.toAbsolutePath().toString())
                .isDone();
    }

    private String pathspec() {
        return prefix.isEmpty() ? ":(top)" : ":(top,literal)" + prefix.substring(0, prefix.length() - 1);
    }

    List<byte[]> contents(List<Blob> blobs) {
        if (blobs.isEmpty()) {
            return List.of();
        }
        StringBuilder ids = new StringBuilder();
        blobs.forEach(blob -> ids.append(blob.id()).append('\n'));
        byte[] out = done(git.ask(ids.toString().getBytes(StandardCharsets.US_ASCII), "cat-file", "--batch"))
                .out();
        List<byte[]> contents = new ArrayList<>();
        int at = 0;
        for (Blob blob : blobs) {
            // ID SP "blob" SP SIZE LF CONTENT LF
            int end = at;
            while (end < out.length && out[end] != '\n') {
                end++;
            }
            String[] head = new String(out, at, end - at, StandardCharsets.US_ASCII).split(" ", -1);
            if (head.length != 3) {
                throw failed("git has no content of " + blob.path() + ": " + String.join(" ", head));
            }
            int size = Integer.parseInt(head[2]);
            contents.add(Arrays.copyOfRange(out, end + 1, end + 1 + size));
            at = end + 1 + size + 1;
        }
        return contents;
    }

    private static List<String> zeros(GitCommand.Answer answer) {
        String text = new String(answer.out(), StandardCharsets.UTF_8);
        return Arrays.stream(text.split("\0", -1))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static GitCommand.Answer done(GitCommand.Answer answer) {
        if (!answer.isDone()) {
            throw failed(answer.err());
        }
        return answer;
    }

    private static GitException failed(String why) {
        return new GitException(new Problem(
                ErrorCode.GIT_FAILED,
                "Git failed: " + why.lines().findFirst().orElse("without a word"),
                why.lines().skip(1).reduce("", (all, line) -> all.isEmpty() ? line : all + "\n" + line),
                "Run git status in the migrations folder: it says what is the matter."));
    }

    /**
     * A file in git.
     *
     * @param id of its content
     * @param path below the top of the work tree
     */
    record Blob(String id, String path) {}
}
