package dev.dbm.core.catalog;

import dev.dbm.core.session.RowBatch;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Hands results to their queries, one after the other in a thread of its own, while the thread that reads from the connection waits for those that are still
 * to come: the rows take about as long to become objects as the server needs to collect them.
 *
 * <p>Closing waits for the result that is being handed over, and drops those behind it.
 */
final class ResultQueue implements AutoCloseable {
    private final List<CatalogQuery> queries;
    private final SharedNames names = new SharedNames();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("dbm-catalog").factory());
    private CompletableFuture<Void> handedOver = CompletableFuture.completedFuture(null);
    private int added;

    ResultQueue(List<CatalogQuery> queries) {
        this.queries = queries;
    }

    /** Takes the next result: that of the settings, then one for each query. */
    void add(RowBatch rows) {
        if (added > 0) {
            CatalogQuery query = queries.get(added - 1);
            handedOver = handedOver.thenRunAsync(() -> handOver(rows, query), worker);
        }
        added++;
    }

    /** Waits until all results are handed over; throws what a query threw at a row, whose results behind that one were dropped. */
    void finish() {
        if (added != 1 + queries.size()) {
            throw new IllegalStateException("%d queries gave %d results".formatted(queries.size(), added - 1));
        }
        try {
            handedOver.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw failure;
        }
    }

    private void handOver(RowBatch rows, CatalogQuery query) {
        Row row = Row.before(rows, names);
        while (row.next()) {
            query.rows().accept(row);
        }
    }

    @Override
    public void close() {
        worker.close();
    }
}
