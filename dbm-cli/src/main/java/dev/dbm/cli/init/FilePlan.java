package dev.dbm.cli.init;

import dev.dbm.ErrorCode;
import dev.dbm.Problem;
import dev.dbm.cli.init.Block.BrokenMarkers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Decides what becomes of each file; reads, and writes nothing. */
final class FilePlan {

    private static final Pattern SHELL = Pattern.compile("#!.*\\b(?:ba|da|k|z)?sh\\b.*");

    private final Path top;
    private final Map<Path, String> planned = new HashMap<>();

    /** Creates a plan for files below a folder, which has no links in its path. */
    FilePlan(Path top) {
        this.top = top;
    }

    FileChange of(Piece piece) {
        Path path = top.resolve(piece.path());
        Optional<Path> place = place(path);
        if (place.isEmpty()) {
            return refused(
                    piece,
                    path,
                    "",
                    ErrorCode.INIT_FILE_UNUSABLE,
                    "leads outside of the repository, or nowhere",
                    "Replace the link by a file or folder of the repository.");
        }
        Path file = place.get();
        String other = planned.putIfAbsent(file, piece.path());
        if (other != null) {
            // One file under two names, such as CLAUDE.md as a link to AGENTS.md: the block is in it once.
            return new FileChange(piece.path(), file, FileState.UNCHANGED, "", "", piece.mode(), Optional.empty());
        }
        if (!Files.exists(file)) {
            return new FileChange(
                    piece.path(), file, FileState.CREATED, "", piece.fresh(), piece.mode(), Optional.empty());
        }
        if (!Files.isRegularFile(file)) {
            return refused(piece, file, "", ErrorCode.INIT_FILE_UNUSABLE, "is no file", "Move it away.");
        }
        if (piece.placement() == Placement.SEED) {
            return new FileChange(piece.path(), file, FileState.UNCHANGED, "", "", piece.mode(), Optional.empty());
        }
        Optional<String> text = text(file);
        if (text.isEmpty()) {
            return refused(
                    piece,
                    file,
                    "",
                    ErrorCode.INIT_FILE_UNUSABLE,
                    "is not UTF-8",
                    "Save it as UTF-8 and run init again.");
        }
        return present(piece, file, text.get());
    }

    private FileChange present(Piece piece, Path file, String before) {
        if (before.isBlank()) {
            return change(piece, file, before, piece.fresh());
        }
        Lines lines = Lines.of(before);
        Optional<Block> found;
        try {
            found = Block.find(lines.bare(), piece.comment(), piece.key());
        } catch (BrokenMarkers broken) {
            return refused(
                    piece,
                    file,
                    before,
                    ErrorCode.INIT_MARKERS_BROKEN,
                    "the markers of dbm's blocks do not match at line " + broken.line(),
                    "Each line with dbm:begin needs its dbm:end, and each project has one block in a file.");
        }
        if (found.isEmpty()) {
            return withoutBlock(piece, file, before, lines);
        }
        Block block = found.get();
        if (block.lines().equals(piece.lines()) && block.isAsWritten()) {
            return new FileChange(piece.path(), file, FileState.UNCHANGED, "", "", piece.mode(), Optional.empty());
        }
        String after = lines.with(block.first(), block.last() + 1, piece.marked());
        if (!block.lines().equals(piece.lines()) && !block.isAsWritten()) {
            FileChange edited = refused(
                    piece,
                    file,
                    before,
                    ErrorCode.INIT_BLOCK_EDITED,
                    "dbm's block was edited by hand (lines " + (block.first() + 1) + " to " + (block.last() + 1) + ")",
                    "Put your text outside of the markers, delete the block with both markers, and run init again.");
            return new FileChange(edited.path(), file, edited.state(), before, after, piece.mode(), edited.problem());
        }
        return change(piece, file, before, after);
    }

    private FileChange withoutBlock(Piece piece, Path file, String before, Lines lines) {
        return switch (piece.placement()) {
            case SEED -> throw new IllegalStateException("A seed is never looked into: " + piece.path());
            case END -> change(piece, file, before, lines.followedBy(piece.marked()));
            case WHOLE -> inTheWay(piece, file, before, "holds something else");
            case AFTER_SHEBANG -> {
                String first = lines.bare().get(0);
                if (first.startsWith("#!") && !SHELL.matcher(first).matches()) {
                    yield inTheWay(piece, file, before, "is no shell script");
                }
                int at = first.startsWith("#!") ? 1 : 0;
                yield change(piece, file, before, lines.with(at, at, piece.marked()));
            }
        };
    }

    private FileChange inTheWay(Piece piece, Path file, String before, String why) {
        FileChange refused = refused(
                piece,
                file,
                before,
                ErrorCode.INIT_FILE_EXISTS,
                "is there already and " + why,
                "Move it away, or merge by hand what init would write.");
        return new FileChange(
                refused.path(), file, refused.state(), before, piece.fresh(), piece.mode(), refused.problem());
    }

    private FileChange change(Piece piece, Path file, String before, String after) {
        if (WholeFile.isReadOnly(file)) {
            return refused(
                    piece,
                    file,
                    before,
                    ErrorCode.INIT_FILE_UNUSABLE,
                    "is read-only",
                    "Make it writable for its owner.");
        }
        return new FileChange(piece.path(), file, FileState.CHANGED, before, after, piece.mode(), Optional.empty());
    }

    private static FileChange refused(
            Piece piece, Path file, String before, ErrorCode code, String why, String remedy) {
        Problem problem = new Problem(code, piece.path() + " " + why, piece.path(), remedy);
        return new FileChange(
                piece.path(), file, FileState.CONFLICT, before, before, piece.mode(), Optional.of(problem));
    }

    /** Returns where a path leads, if that is in the repository and can be a file. */
    private Optional<Path> place(Path path) {
        try {
            if (Files.isSymbolicLink(path)) {
                Path target = path.resolveSibling(Files.readSymbolicLink(path)).normalize();
                return planned.containsKey(target) || Files.exists(target) ? inside(real(target)) : Optional.empty();
            }
            Path there = top;
            for (Path name : top.relativize(path)) {
                Path next = there.resolve(name);
                if (next.equals(path) || !Files.exists(next, LinkOption.NOFOLLOW_LINKS)) {
                    break;
                }
                there = next;
            }
            // A link that leads nowhere is there and is no folder.
            return Files.isDirectory(there) ? inside(real(there).resolve(there.relativize(path))) : Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path real(Path path) throws IOException {
        return planned.containsKey(path) ? path : path.toRealPath();
    }

    private Optional<Path> inside(Path path) {
        return path.startsWith(top) ? Optional.of(path) : Optional.empty();
    }

    private static Optional<String> text(Path file) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns the files that stand in the way of an empty journal: migrations that no journal lists. */
    static List<Path> unlisted(Path migrations) {
        if (!Files.isDirectory(migrations)) {
            return List.of();
        }
        try (var files = Files.list(migrations)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
