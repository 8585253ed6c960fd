package dev.dbm.core.check;

import dev.dbm.ErrorCode;
import dev.dbm.core.declare.Declaration;
import dev.dbm.core.folder.Base;
import dev.dbm.core.folder.Folder;
import dev.dbm.core.folder.StatementHash;
import dev.dbm.core.journal.JournalEntry;
import dev.dbm.core.journal.Migration;
import dev.dbm.core.kind.Kinds;
import dev.dbm.core.kind.Widening;
import dev.dbm.core.lint.Danger;
import dev.dbm.core.lint.Dangers;
import dev.dbm.core.lint.Secrets;
import dev.dbm.core.sql.ScriptStatement;
import dev.dbm.core.sql.SqlScript;
import dev.dbm.lint.Finding;
import dev.dbm.lint.RuleId;
import dev.dbm.lint.Severity;
import dev.dbm.schema.DataType;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import dev.dbm.workspace.ValidateOptions.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds statements that destroy data, narrow a type or give a secret away, in migrations that are not released yet. */
final class DangerCheck {
    /** The rules that the head of a file may explain. */
    private static final Set<String> EXPLAINABLE =
            Set.of(ErrorCode.DATA_DESTROYED.text(), ErrorCode.TYPE_NARROWED.text(), ErrorCode.SECRET_IN_SQL.text());

    private final Folder folder;
    private final Scope scope;
    private final Release release;
    private final Optional<Declaration> declaration;
    private final List<Finding> findings = new ArrayList<>();

    DangerCheck(Folder folder, Scope scope, Release release, Optional<Declaration> declaration) {
        this.folder = folder;
        this.scope = scope;
        this.release = release;
        this.declaration = declaration;
    }

    List<Finding> findings(List<Reading> readings) {
        for (Reading reading : readings) {
            reading.secrets().forEach(secret -> secret(reading, secret));
            reading.migration().ifPresent(migration -> {
                explanations(migration.script());
                if (isLookedAt(reading.entry())) {
                    dangers(reading, migration);
                }
            });
        }
        return findings;
    }

    private boolean isLookedAt(JournalEntry entry) {
        return switch (release) {
            case Release.Known known -> !known.holds(entry.tag());
            // An inherited file was applied long ago, and nobody can change what it did then.
            case Release.Unknown unknown -> !Folder.inherited(entry);
        };
    }

    private void explanations(SqlScript script) {
        for (SqlScript.Allowance allowance : script.allowances()) {
            if (!EXPLAINABLE.contains(allowance.rule())) {
                findings.add(Finding.error(
                        ErrorCode.SCRIPT_DIRECTIVE,
                        script.fileName(),
                        allowance.line(),
                        "a suppression of " + allowance.rule() + ", which cannot be suppressed in a file",
                        "These can: "
                                + String.join(
                                        ", ", EXPLAINABLE.stream().sorted().toList()) + "."));
            }
        }
    }

    private void secret(Reading reading, Secrets.Secret secret) {
        boolean released = release.holds(reading.entry().tag());
        add(
                reading,
                secret.start(),
                ErrorCode.SECRET_IN_SQL,
                released ? Severity.WARNING : Severity.ERROR,
                "a secret: " + secret.what(),
                released
                        ? "It is released and cannot be taken out: change it wherever it is used."
                        : "Take it out, and change it wherever it is used if it was pushed. If it is none: "
                                + allow(ErrorCode.SECRET_IN_SQL));
    }

    private void dangers(Reading reading, Migration migration) {
        JournalEntry entry = reading.entry();
        Set<String> generated = Set.copyOf(
                List.of(entry.dbm().getOrDefault(Folder.STATEMENTS, "").split(" ", -1)));
        boolean asGenerated = Folder.GENERATED.equals(entry.dbm().get(Folder.ORIGIN))
                && !entry.dbm().containsKey(Folder.SEALED)
                && entry.checksum()
                        .filter(sum -> sum.tokens().equals(migration.checksum().tokens()))
                        .isPresent();
        for (Dangers.Dangerous one : Dangers.of(migration.script())) {
            boolean confirmed = asGenerated
                    || generated.contains(StatementHash.of(one.statement().sql()));
            for (Danger danger : one.dangers()) {
                switch (danger) {
                    case Danger.Destroys destroys -> {
                        if (!confirmed && !isDeclared(destroys)) {
                            destroys(reading, one.statement(), destroys);
                        }
                    }
                    case Danger.Retypes retypes -> {
                        // The header of a generated file names the hazard already; it is repeated only if a release is
                        // known.
                        if (!confirmed || release instanceof Release.Known) {
                            retypes(reading, one.statement(), retypes);
                        }
                    }
                }
            }
        }
    }

    private boolean isDeclared(Danger.Destroys destroys) {
        if (declaration.isEmpty() || destroys.object().isEmpty()) {
            return false;
        }
        Set<ObjectId> allowed = declaration.get().intents().allowedDrops();
        ObjectId object = destroys.object().get();
        return allowed.stream().anyMatch(object::isIn);
    }

    private void destroys(Reading reading, ScriptStatement statement, Danger.Destroys danger) {
        // A check of files only does not read the declaration, which may allow the drop.
        boolean mayBeDeclared = scope == Scope.FILES && danger.object().isPresent();
        Severity severity = release instanceof Release.Known && !mayBeDeclared ? Severity.ERROR : Severity.WARNING;
        add(
                reading,
                statement.start() + danger.start(),
                ErrorCode.DATA_DESTROYED,
                severity,
                danger.what() + " destroys data, and nobody has confirmed it",
                (danger.object().isPresent()
                                ? "Declare it: @DropAllowed. Or say why in the head of the file: "
                                : "Say why in the head of the file: ")
                        + allow(ErrorCode.DATA_DESTROYED));
    }

    private static <T extends SchemaObject> Optional<DataType> valueType(T object) {
        return Kinds.of(object).valueType(object);
    }

    /**
     * Finds types that are narrowed. What a type was stands in the snapshot before. Reading snapshots takes time, so a check of files only does it just for a
     * known release.
     */
    private void retypes(Reading reading, ScriptStatement statement, Danger.Retypes danger) {
        if (scope == Scope.FILES && release instanceof Release.Unknown) {
            return;
        }
        int index = folder.journal().entries().indexOf(reading.entry());
        Schema before = Base.upTo(folder, index).snapshot().schema();
        Optional<DataType> type = before.find(danger.column()).flatMap(DangerCheck::valueType);
        if (type.isPresent() && narrower(type.get(), danger.type())) {
            add(
                    reading,
                    statement.start() + danger.start(),
                    ErrorCode.TYPE_NARROWED,
                    Severity.WARNING,
                    danger.what() + " does not hold every value of " + type.get()
                            + ": values that do not fit fail or are changed",
                    "Look at the values first; then say why it is safe in the head of the file: "
                            + allow(ErrorCode.TYPE_NARROWED));
        }
    }

    /** Of types that PostgreSQL does not bring itself nothing is known. */
    private static boolean narrower(DataType from, DataType to) {
        return from.builtIn() && to.builtIn() && !Widening.keeps(from, to);
    }

    private static String allow(ErrorCode code) {
        return SqlScript.ALLOW + " " + code.text() + " reason: …";
    }

    private void add(Reading reading, int offset, ErrorCode code, Severity severity, String what, String remedy) {
        boolean explained = reading.migration()
                .filter(migration -> migration.script().allows(code.text()))
                .isPresent();
        findings.add(reading.at(
                offset,
                new Finding(
                        RuleId.of(code),
                        explained ? Severity.ACCEPTED : severity,
                        reading.entry().fileName(),
                        0,
                        what,
                        remedy)));
    }
}
