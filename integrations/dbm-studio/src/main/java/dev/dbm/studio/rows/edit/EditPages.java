package dev.dbm.studio.rows.edit;

import dev.dbm.schema.ForeignKey;
import dev.dbm.schema.Schema;
import dev.dbm.studio.database.RelationAddress;
import dev.dbm.studio.database.StudioDatabase;
import dev.dbm.studio.rows.Relation;
import dev.dbm.studio.rows.RowField;
import dev.dbm.studio.web.RefusedRequestException;
import dev.dbm.studio.web.Request;
import dev.dbm.studio.web.Response;
import dev.dbm.studio.web.Router;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** What the page of rows asks for when rows are changed. */
public final class EditPages {
    private static final int UNPROCESSABLE = 422;

    private final StudioDatabase database;

    /** Whether somebody has said, since the start, that a database on another machine is meant. */
    private final AtomicBoolean confirmed = new AtomicBoolean();

    /** Reads nothing yet. */
    public EditPages(StudioDatabase database) {
        this.database = database;
    }

    /** Adds what is asked for. */
    public void routes(Router router) {
        router.post("/rows/{table}/review", this::review)
                .post("/rows/{table}/changes", this::change)
                .get("/rows/{table}/offers", this::offers);
    }

    private Response review(Request request) {
        Relation relation = relation(database.schema().schema(), request);
        List<RowChange> changes = changes(relation, request);
        ReviewView view = new ReviewView(RowEdit.shown(relation, changes), elsewhere(request));
        return Response.fragment("rows/review.jte", view);
    }

    private Optional<WrittenDatabase> elsewhere(Request request) {
        return confirmed.get()
                ? Optional.empty()
                : Optional.of(database.read(request.id(), WrittenDatabase::of))
                        .filter(written -> written.host().isPresent());
    }

    private Response change(Request request) {
        Relation relation = relation(database.schema().schema(), request);
        List<RowChange> changes = changes(relation, request);
        Optional<WrittenDatabase> elsewhere = elsewhere(request);
        if (elsewhere.isPresent() && request.form("confirmed").isEmpty()) {
            throw RefusedRequestException.bad(
                    "The database is not on this machine, and nobody has said that it is meant",
                    "Say so where the changes are shown.");
        }
        List<RowFault> faults =
                database.write(request.id(), connection -> new RowEdit(connection, relation).make(changes));
        if (elsewhere.isPresent()) {
            confirmed.set(true);
        }
        Response answer = Response.json(EditOutcome.of(relation, changes.size(), faults));
        return faults.isEmpty() ? answer : answer.withStatus(UNPROCESSABLE);
    }

    /** Rows that a foreign key may refer to. */
    private Response offers(Request request) {
        Schema schema = database.schema().schema();
        Relation relation = relation(schema, request);
        RowField field = request.query("column")
                .flatMap(relation::field)
                .orElseThrow(() -> RefusedRequestException.bad("There is no such column", "Read the schema again."));
        ForeignKey key = relation.forward().stream()
                .filter(one -> one.columns().getLast().equals(field.name()))
                .findFirst()
                .orElseThrow(() -> RefusedRequestException.bad("The column refers to no table", "Type a value."));
        Relation target = Relation.find(schema, key.referencedTable())
                .orElseThrow(() -> RefusedRequestException.notFound("The table is not known", "Type a value."));
        String search = request.query("search").orElse("");
        List<ReferencedRows.Offer> found =
                database.read(request.id(), connection -> new ReferencedRows(key, target).offers(connection, search));
        return Response.json(
                new Offers(key.columns().stream().map(column -> column.value()).toList(), found));
    }

    /**
     * Rows that are offered.
     *
     * @param columns the columns that refer, in the order of the offers' values
     * @param rows the rows
     */
    record Offers(List<String> columns, List<ReferencedRows.Offer> rows) {
        Offers {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    private static List<RowChange> changes(Relation relation, Request request) {
        try {
            List<RowChange> changes = SentChanges.read(relation, request.forms("change"));
            if (changes.isEmpty()) {
                throw RefusedRequestException.bad("There is nothing to change", "Change a value first.");
            }
            return changes;
        } catch (IllegalArgumentException e) {
            throw RefusedRequestException.bad(
                    String.valueOf(e.getMessage()), "Reload the page; the table may have been altered.");
        }
    }

    private static Relation relation(Schema schema, Request request) {
        String name = request.path("table");
        return RelationAddress.parse(name)
                .flatMap(parsed -> Relation.find(schema, parsed))
                .orElseThrow(
                        () -> RefusedRequestException.notFound("There is no table " + name, "Read the schema again."));
    }
}
