package dev.dbm.core.scratch;

import dev.dbm.core.session.Answer;
import dev.dbm.core.session.DatabaseFailure;
import dev.dbm.core.session.Session;
import dev.dbm.core.sql.ScriptStatement;
import dev.dbm.core.sql.Sql;
import dev.dbm.core.sql.SqlNames;
import dev.dbm.core.sql.SqlScript;
import dev.dbm.core.sql.Token;
import dev.dbm.core.sql.TokenKind;
import dev.dbm.schema.Identifier;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * The roles that a scratch needs. Roles belong to the server, not to the throw-away database: those that are named and that the server lacks are created
 * without the right to log in. Where that happens in a transaction they go with it; otherwise they, and those that files created, are dropped after the
 * database.
 */
final class ScratchRoles implements AutoCloseable {
    /** The name in a message, in the quotation marks of whatever language. */
    private static final Pattern QUOTED =
            Pattern.compile("[\"\u00ab\u00bb\u201e\u201c]\\h?(.+?)\\h?[\"\u00bb\u00ab\u201c\u201d]");

    /** Who creates a role may act as it only as its member, unless it is a superuser. */
    private static final String CREATION = "CREATE ROLE {} NOLOGIN ROLE CURRENT_USER";

    private final Host host;
    private final Optional<Connection> transaction;
    private final Set<Identifier> supplied = new TreeSet<>();
    private final Set<Identifier> created = new TreeSet<>();

    /** Returns the roles for what is committed. */
    ScratchRoles(Host host) {
        this.host = host;
        this.transaction = Optional.empty();
    }

    /** Returns the roles for an open transaction that is rolled back. */
    ScratchRoles(Host host, Connection transaction) {
        this.host = host;
        this.transaction = Optional.of(transaction);
    }

    /** Creates those of some roles that are not there; one that may not be created will be missed by the statement that names it. */
    void require(Collection<Identifier> roles) throws SQLException {
        Set<Identifier> missing = new TreeSet<>(roles);
        if (missing.isEmpty()) {
            return;
        }
        missing.removeAll(present());
        for (Identifier role : missing) {
            create(role);
        }
    }

    /** Remembers which roles the files will create. */
    void expect(List<SqlScript> scripts) throws SQLException {
        for (SqlScript script : scripts) {
            for (ScriptStatement statement : script.statements()) {
                created.addAll(roles(Token.listOf(statement.sql())));
            }
        }
        if (!created.isEmpty()) {
            created.removeAll(present());
        }
    }

    /** CREATE ROLE, USER or GROUP and the name, at the beginning, or anywhere in the text of a DO. */
    private static List<Identifier> roles(List<Token> tokens) {
        if (tokens.isEmpty() || !tokens.getFirst().isWord("do")) {
            return role(tokens).stream().toList();
        }
        List<Identifier> roles = new ArrayList<>();
        for (Token token : tokens) {
            List<Token> inner = Token.listOf(content(token));
            for (int at = 0; at < inner.size(); at++) {
                role(inner.subList(at, inner.size())).ifPresent(roles::add);
            }
        }
        return roles;
    }

    /** Returns what a literal holds; nothing for any other token. */
    private static String content(Token token) {
        String text = token.text();
        if (token.kind() != TokenKind.DOLLAR_STRING) {
            return SqlNames.literal(token).orElse("");
        }
        int tag = text.indexOf('$', 1) + 1;
        return text.substring(tag, text.length() - tag);
    }

    private static Optional<Identifier> role(List<Token> tokens) {
        if (tokens.size() < 3 || !tokens.getFirst().isWord("create")) {
            return Optional.empty();
        }
        boolean mapping = tokens.get(1).isWord("user") && tokens.get(2).isWord("mapping");
        boolean role = tokens.get(1).isWord("role")
                || tokens.get(1).isWord("group")
                || tokens.get(1).isWord("user");
        return role && !mapping ? SqlNames.name(tokens.get(2)) : Optional.empty();
    }

    private Set<Identifier> present() throws SQLException {
        if (transaction.isPresent()) {
            return present(Session.on(transaction.get()));
        }
        try (Connection admin = host.connect()) {
            return present(Session.on(admin));
        }
    }

    private static Set<Identifier> present(Session session) throws SQLException {
        Set<Identifier> present = new TreeSet<>();
        Answer roles = session.ask("SELECT rolname FROM pg_roles ORDER BY rolname");
        for (int row = 0; row < roles.size(); row++) {
            present.add(new Identifier(roles.text(row, 0)));
        }
        return present;
    }

    /** Creates the role for whose absence a statement failed. Returns whether it is there now, so that the statement can be tried again. */
    boolean supply(SQLException failure) throws SQLException {
        Optional<Identifier> missing = missing(failure);
        if (missing.isEmpty() || supplied.contains(missing.get())) {
            return false;
        }
        Optional<SQLException> refused = create(missing.get());
        refused.ifPresent(failure::addSuppressed);
        return refused.isEmpty();
    }

    /** Returns why the role could not be created; empty if it was. */
    private Optional<SQLException> create(Identifier role) throws SQLException {
        String creation = Sql.of(CREATION, role).text();
        try {
            if (transaction.isPresent()) {
                execute(transaction.get(), "SAVEPOINT dbm_role", creation, "RELEASE SAVEPOINT dbm_role");
            } else {
                try (Connection admin = host.connect()) {
                    Session.on(admin).execute(creation);
                }
            }
            supplied.add(role);
            return Optional.empty();
        } catch (SQLException refused) {
            if (transaction.isPresent()) {
                execute(transaction.get(), "ROLLBACK TO SAVEPOINT dbm_role");
            }
            return Optional.of(refused);
        }
    }

    /** In the transaction of the driver, which it begins with the first statement. */
    private static void execute(Connection connection, String... statements) throws SQLException {
        try (Statement statement = Session.statement(connection)) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static Optional<Identifier> missing(SQLException failure) {
        ServerErrorMessage message = failure instanceof PSQLException server ? server.getServerErrorMessage() : null;
        String text = message == null ? null : message.getMessage();
        if (text == null || !DatabaseFailure.isAboutRole(failure)) {
            return Optional.empty();
        }
        Matcher quoted = QUOTED.matcher(text);
        return quoted.find() ? Optional.of(new Identifier(quoted.group(1))) : Optional.empty();
    }

    /** Returns what was done, one line; empty if nothing. */
    List<String> notes() {
        if (supplied.isEmpty()) {
            return List.of();
        }
        List<String> names = supplied.stream().map(Identifier::shown).toList();
        return List.of((names.size() == 1 ? "the role " : "the roles ") + String.join(", ", names)
                + " did not exist on the scratch server; created for the replay and dropped again");
    }

    /** Drops the roles; the database must be gone, since they may own what is in it. */
    @Override
    public void close() throws SQLException {
        Set<Identifier> all = new TreeSet<>(supplied);
        all.addAll(created);
        if (all.isEmpty() || transaction.isPresent()) {
            return;
        }
        List<Identifier> names = new ArrayList<>(all);
        try (Connection admin = host.connect()) {
            // One statement, since one may have been granted to another.
            Session.on(admin).execute(Sql.of("DROP ROLE IF EXISTS {}", names).text());
        }
    }
}
