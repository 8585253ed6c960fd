package dev.dbm.core.catalog;

import java.util.function.Consumer;

/**
 * A question to the catalog and who takes the answer.
 *
 * @param sql a SELECT as {@link Catalog#read} runs it
 * @param rows is handed the rows one after the other
 */
public record CatalogQuery(String sql, Consumer<Row> rows) {}
