package dev.dbm.studio.rows;

import dev.dbm.core.session.SqlState;
import dev.dbm.schema.Schema;
import dev.dbm.studio.database.RelationAddress;
import dev.dbm.studio.database.StudioDatabase;
import dev.dbm.studio.web.Link;
import dev.dbm.studio.web.Page;
import dev.dbm.studio.web.RefusedRequestException;
import dev.dbm.studio.web.Request;
import dev.dbm.studio.web.Response;
import dev.dbm.studio.web.Router;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The pages of rows. */
public final class RowsPages {
    private static final int SIZE = 100;
    private static final int CELL = 500;
    private static final int CELL_OF_ROW = 8000;
    private static final List<String> PARAMETERS = List.of("filter", "sort", "after", "before", "last", "skip");

    private final StudioDatabase database;

    /** Reads nothing yet. */
    public RowsPages(StudioDatabase database) {
        this.database = database;
    }

    /** Adds the pages. */
    public void routes(Router router) {
        router.get("/rows/{table}", this::rows)
                .get("/rows/{table}/filter", this::filter)
                .get("/rows/{table}/row", this::row)
                .get("/rows/{table}/value", this::value)
                .get("/rows/{table}/export", this::export);
    }

    private Response rows(Request request) {
        Schema schema = database.schema().schema();
        RowAddress address = address(request, relation(schema, request));
        List<String> notes = new ArrayList<>(address.problems());
        RowQuery query = address.query();
        if (request.query("column").isPresent()) {
            Optional<RowFilter> added = added(query.relation(), request);
            if (added.isPresent()) {
                List<RowFilter> filters = new ArrayList<>(query.filters());
                filters.add(added.get());
                query = query.withFilters(filters);
            } else {
                notes.add("A filter needs a value.");
            }
            if (!request.isFragment()) {
                return Response.redirect(new Link(RowAddress.of(query)));
            }
        }
        RowsView view = new RowsDrawing(schema, query, database.mode()).view(reading(request, query, notes), notes);
        return request.isFragment()
                ? Response.fragment("rows/rows.jte", view).withHeader("HX-Push-Url", RowAddress.of(query))
                : Response.page(Page.of(view.title(), "rows/page.jte", view)
                        .withScript("rows.js")
                        .withStyle("rows.css"));
    }

    private RowReading reading(Request request, RowQuery query, List<String> notes) {
        return database.read(request.id(), connection -> {
            Savepoint before = connection.setSavepoint();
            try {
                return new RowReader(query, SIZE, CELL).read(connection);
            } catch (SQLException refused) {
                if (query.position() instanceof RowPosition.First
                        || !SqlState.code(refused).startsWith("22")) {
                    throw refused;
                }
                // The filters were understood: it is the place that has values of another type.
                connection.rollback(before);
                notes.add("The address names no place in this order; these are the first rows.");
                return new RowReader(query.at(new RowPosition.First()), SIZE, CELL).read(connection);
            }
        });
    }

    /** The filter that the form makes, if it is whole. */
    private static Optional<RowFilter> added(Relation relation, Request request) {
        Optional<RowField> field = request.query("column").flatMap(relation::field);
        Optional<FilterOperator> operator =
                field.flatMap(found -> request.query("operator").flatMap(found::operator));
        if (operator.isEmpty()) {
            return Optional.empty();
        }
        List<String> values = values(operator.get(), request);
        return operator.filter(one -> one.takes(values.size())).map(one -> new RowFilter(field.get(), one, values));
    }

    private static List<String> values(FilterOperator operator, Request request) {
        List<String> given = request.queries("value");
        return switch (operator.operands()) {
            case NONE -> List.of();
            case ONE, TWO -> given;
            // What is typed has a value on each line; what is chosen comes one by one.
            case LIST -> given.stream().flatMap(String::lines).toList();
        };
    }

    /** The inputs for a column and an operator. */
    private Response filter(Request request) {
        Relation relation = relation(database.schema().schema(), request);
        RowField field = request.query("column")
                .flatMap(relation::field)
                .orElseThrow(() -> RefusedRequestException.bad(
                        "There is no such column in " + relation.name(), "Go back and choose another."));
        FilterOperator operator = request.query("operator")
                .flatMap(field::operator)
                .orElse(field.operators().getFirst());
        return Response.fragment("rows/inputs.jte", FilterForm.of(RowQuery.of(relation), field, operator, List.of()));
    }

    private Response row(Request request) {
        Schema schema = database.schema().schema();
        Relation relation = relation(schema, request);
        List<String> identity = identity(relation, request);
        RowView view = RowView.of(schema, relation, identity, line(request, relation, identity, CELL_OF_ROW));
        return Response.page(Page.of(view.title(), "rows/row.jte", view).withStyle("rows.css"));
    }

    private RowLine line(Request request, Relation relation, List<String> identity, int mostOfCell) {
        Optional<RowLine> line = database.read(request.id(), connection -> {
            try {
                return RowReader.row(connection, relation, RowValue.condition(relation, identity), mostOfCell);
            } catch (SQLException refused) {
                if (!SqlState.code(refused).startsWith("22")) {
                    throw refused;
                }
                // The key is a value of another type, which no row has.
                throw noRow(relation);
            }
        });
        return line.orElseThrow(() -> noRow(relation));
    }

    private static RefusedRequestException noRow(Relation relation) {
        return RefusedRequestException.notFound(
                "There is no such row in " + relation.name(), "It was deleted, or its key was changed.");
    }

    private Response value(Request request) {
        Relation relation = relation(database.schema().schema(), request);
        RowField field = request.query("column")
                .flatMap(relation::field)
                .orElseThrow(() -> RefusedRequestException.notFound(
                        "There is no such column in " + relation.name(), "Read the schema again."));
        List<String> identity = identity(relation, request);
        RowValue value = new RowValue(relation, identity, field);
        // Once a download has begun, nothing can be said any more.
        line(request, relation, identity, 1);
        String name = relation.name().name().value() + "." + field.name().value() + ".txt";
        return Response.download(
                name,
                "text/plain; charset=utf-8",
                out -> database.<RowValue.Found, IOException>read(
                        request.id(), connection -> value.write(connection, out::text)));
    }

    private Response export(Request request) {
        Relation relation = relation(database.schema().schema(), request);
        RowExport format = request.query("format")
                .flatMap(RowExport::of)
                .orElseThrow(
                        () -> RefusedRequestException.bad("There is no such format", "Choose csv, json or jsonl."));
        RowAddress address = address(request, relation);
        if (!address.problems().isEmpty()) {
            throw RefusedRequestException.bad(
                    String.join("\n", address.problems()), "Go back to the rows and filter them again.");
        }
        return Response.download(
                relation.name().name().value() + "." + format.extension(),
                format.mediaType(),
                out -> database.<RowExport, IOException>read(request.id(), connection -> {
                    format.write(connection, address.query(), out::text);
                    return format;
                }));
    }

    private static Relation relation(Schema schema, Request request) {
        String name = request.path("table");
        return RelationAddress.parse(name)
                .flatMap(parsed -> Relation.find(schema, parsed))
                .orElseThrow(() -> RefusedRequestException.notFound(
                        "There is no table or view " + name,
                        "Choose another from the list, or read the schema again if it was made just now."));
    }

    private static List<String> identity(Relation relation, Request request) {
        List<@Nullable String> parts = RowAddress.split(request.query("key").orElse(""));
        int expected = switch (relation.key()) {
            case RowKey.Columns(var columns, var rank) -> columns.size();
            case RowKey.Place() -> 1;
            case RowKey.None() -> 0;
        };
        if (expected == 0 || parts.size() != expected || parts.contains(null)) {
            throw RefusedRequestException.bad("The address names no row of " + relation.name(), "Go back to the rows.");
        }
        return parts.stream().map(String::valueOf).toList();
    }

    private static RowAddress address(Request request, Relation relation) {
        Map<String, List<String>> parameters = new HashMap<>();
        for (String name : PARAMETERS) {
            List<String> values = request.queries(name);
            if (!values.isEmpty()) {
                parameters.put(name, values);
            }
        }
        return RowAddress.read(relation, parameters);
    }
}
