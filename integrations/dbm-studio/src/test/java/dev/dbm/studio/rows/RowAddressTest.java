package dev.dbm.studio.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.schema.DataType;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.QualifiedName;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowAddressTest {
    private static final RowField ODD = field("a:b\\&=?\n😀<>", TypeFamily.TEXT);
    private static final RowField ID = field("id", TypeFamily.NUMBER);
    private static final Relation TABLE = new Relation(
            QualifiedName.of("we:ird", "x.\"y"),
            ObjectKind.TABLE,
            List.of(ODD, ID),
            new RowKey.Columns(List.of(ID.name()), RowKey.Rank.PRIMARY),
            List.of(),
            List.of(),
            Map.of());

    @Test
    void says_all_of_a_page_and_reads_it_again() {
        List<RowFilter> filters = List.of(
                new RowFilter(ODD, FilterOperator.IN, List.of("", ":", "\\", "\\N", "a\nb&c=d")),
                new RowFilter(ODD, FilterOperator.NULL, List.of()),
                new RowFilter(ID, FilterOperator.BETWEEN, List.of("1", "2")));
        List<RowSort> sorts = List.of(new RowSort(ODD, RowSort.Direction.DESC));
        for (RowPosition position : List.of(
                new RowPosition.First(),
                new RowPosition.Last(),
                new RowPosition.After(Arrays.asList(null, "1")),
                new RowPosition.Before(List.of("\\N", "")))) {
            RowQuery query = new RowQuery(TABLE, filters, sorts, position);

            assertThat(RowAddress.of(query)).startsWith("/rows/%22we%3Aird%22.%22x.%22%22y%22?filter=");
            assertThat(RowAddress.read(TABLE, parameters(RowAddress.of(query))))
                    .isEqualTo(new RowAddress(query, List.of()));
        }
    }

    @Test
    void says_what_it_does_not_understand_and_shows_the_rest() {
        RowAddress address = RowAddress.read(
                TABLE,
                Map.of(
                        "filter", List.of("nobody:equal:1", "id:regex:1", "id:between:1", "id:equal:1", "id"),
                        "sort", List.of("id:up", "nobody"),
                        "after", List.of("1:2")));

        assertThat(address.problems()).hasSize(7);
        assertThat(address.query().filters()).containsExactly(new RowFilter(ID, FilterOperator.EQUAL, List.of("1")));
        assertThat(address.query().position()).isEqualTo(new RowPosition.First());
    }

    @Test
    void splits_what_it_joins() {
        List<@Nullable String> texts = Arrays.asList("", null, "\\N", "\\", ":", "\\:", "N", "\\\\N");

        assertThat(RowAddress.split(RowAddress.joined(texts))).isEqualTo(texts);
    }

    private static RowField field(String name, TypeFamily family) {
        return new RowField(
                new Identifier(name),
                DataType.parse("text"),
                family,
                Optional.empty(),
                List.of(),
                RowField.Accepts.NULL,
                RowField.Source.NOTHING,
                RowField.Sorting.SCAN);
    }

    private static Map<String, List<String>> parameters(String address) {
        Map<String, List<String>> result = new HashMap<>();
        for (String parameter : address.substring(address.indexOf('?') + 1).split("&")) {
            String value = URLDecoder.decode(parameter.substring(parameter.indexOf('=') + 1), StandardCharsets.UTF_8);
            result.computeIfAbsent(parameter.substring(0, parameter.indexOf('=')), name -> new ArrayList<>())
                    .add(value);
        }
        return result;
    }
}
