package dev.dbm.diagram;

import static dev.dbm.testkit.Schemas.app;
import static dev.dbm.testkit.Schemas.column;
import static dev.dbm.testkit.Schemas.foreignKey;
import static dev.dbm.testkit.Schemas.primaryKey;
import static dev.dbm.testkit.Schemas.schema;
import static dev.dbm.testkit.Schemas.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.dbm.schema.Identifier;
import dev.dbm.schema.Schema;
import dev.dbm.spi.SchemaDrawing;
import dev.dbm.testkit.Schemas;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class DiagramTest {
    private static final Schema SHOP = schema().table(
                    "customer", column("id", "bigint"), column("email", "text"), primaryKey("id"), unique("email"))
            .table(
                    "orders",
                    column("id", "uuid"),
                    column("customer_id", "bigint").nullable(),
                    column("placed_at", "timestamp with time zone"),
                    primaryKey("id"),
                    foreignKey("customer_id", "customer", "id"))
            .table(
                    "line",
                    column("id", "bigint"),
                    column("order_id", "uuid"),
                    primaryKey("id"),
                    foreignKey("order_id", "orders", "id"))
            .table("alone", column("x", "integer"))
            .build();

    @Test
    void boxes_stand_apart_and_lines_meet_the_rows_of_their_columns() {
        Diagram diagram = Diagram.of(SHOP, DiagramOptions.everything());

        assertThat(diagram.boxes()).hasSize(4);
        assertApart(diagram);
        Box orders = box(diagram, "orders");
        Line line = diagram.lines().stream()
                .filter(one -> one.reference().key().table().equals(app("orders")))
                .findFirst()
                .orElseThrow();
        Point start = line.points().get(0);
        Point end = line.points().get(line.points().size() - 1);
        Box customer = box(diagram, "customer");
        assertThat(start)
                .isEqualTo(new Point(
                        customer.place().x() + customer.size().x(),
                        customer.place().y() + Boxes.TITLE + Boxes.ROW / 2));
        assertThat(end).isEqualTo(new Point(orders.place().x(), orders.place().y() + Boxes.TITLE + 1.5 * Boxes.ROW));
    }

    @Test
    void rows_say_key_type_and_null() {
        Diagram diagram = Diagram.of(SHOP, DiagramOptions.everything());

        assertThat(box(diagram, "orders").rows())
                .extracting(row -> row.column().name().value(), BoxRow::marks, BoxRow::type)
                .containsExactly(
                        tuple("id", List.of("PK"), "uuid"),
                        tuple("customer_id", List.of("FK"), "bigint?"),
                        tuple("placed_at", List.of(), "timestamptz"));
    }

    @Test
    void draws_a_table_with_its_neighbours_and_names_what_they_refer_to() {
        DiagramOptions options = DiagramOptions.everything()
                .withFocus(new DiagramOptions.Focus(app("line"), 1))
                .withDetail(Detail.KEYS);

        Diagram diagram = Diagram.of(SHOP, options);

        assertThat(diagram.boxes())
                .extracting(box -> box.table().name().value(), Box::presence)
                .containsExactly(
                        tuple("line", Box.Presence.DRAWN),
                        tuple("orders", Box.Presence.DRAWN),
                        tuple("customer", Box.Presence.NAMED));
        assertThat(box(diagram, "orders").rows()).hasSize(2);
    }

    @Test
    void draws_the_namespaces_that_are_asked_for() {
        DiagramOptions other =
                DiagramOptions.everything().withNamespaces(new TreeSet<>(List.of(new Identifier("other"))));

        assertThat(Diagram.of(SHOP, other).boxes()).isEmpty();
    }

    @Test
    void lays_out_300_tables_the_same_way_each_time_and_none_upon_another() {
        Schema large = random(300, 600);

        Diagram diagram = Diagram.of(large, DiagramOptions.everything());

        assertThat(diagram.boxes()).hasSize(300);
        assertThat(diagram.lines()).hasSize(600).allMatch(line -> line.points().size() >= 2);
        assertApart(diagram);
        assertThat(Diagram.of(large, DiagramOptions.everything())).isEqualTo(diagram);
    }

    @Test
    void the_document_is_well_formed_whatever_names_and_comments_hold() throws Exception {
        Schema odd = schema().table(
                        "<b>&\"'\u0001 表",
                        column("]]>", "integer").comment("<script>alert(1)</script>\u0002"),
                        primaryKey("]]>"))
                .table("self", column("id", "integer"), primaryKey("id"), foreignKey("id", "self", "id"))
                .build();

        Document document = parsed(drawing().svg(odd, "a < b"));

        assertThat(document.getElementsByTagName("script").getLength()).isZero();
        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("a < b");
        assertThat(document.getElementsByTagName("rect").getLength()).isEqualTo(4);
        assertThat(document.getElementsByTagName("text").item(0).getTextContent())
                .isEqualTo("<b>&\"'\uFFFD 表");
    }

    @Test
    void an_element_of_a_page_has_links_and_leaves_styles_to_the_page() throws Exception {
        Diagram diagram = Diagram.of(SHOP, DiagramOptions.everything());

        String svg = SvgDocument.element(diagram, "Shop", table -> "/t?a&b=" + table.name());

        Document document = parsed(svg);
        assertThat(document.getElementsByTagName("a").getLength()).isEqualTo(4);
        assertThat(document.getElementsByTagName("a").item(0).getAttributes().getNamedItem("href"))
                .hasToString("href=\"/t?a&b=alone\"");
        assertThat(document.getDocumentElement().getAttribute("role")).isEqualTo("group");
        assertThat(svg).doesNotContain("<style", " style=");
    }

    @Test
    void a_reference_to_its_own_table_stays_on_one_side_of_the_box() {
        Schema tree = schema().table(
                        "tree",
                        column("id", "integer"),
                        column("parent", "integer"),
                        primaryKey("id"),
                        foreignKey("parent", "tree", "id"))
                .build();

        Diagram diagram = Diagram.of(tree, DiagramOptions.everything());

        Box box = diagram.boxes().getFirst();
        assertThat(diagram.lines().getFirst().points())
                .hasSize(4)
                .allMatch(point -> point.x() >= box.place().x() + box.size().x());
    }

    @Test
    void an_empty_schema_is_an_empty_drawing() throws Exception {
        assertThat(parsed(drawing().svg(Schema.initial(), "nothing"))
                        .getElementsByTagName("rect")
                        .getLength())
                .isZero();
    }

    static Schema random(int tables, int references) {
        Random random = new Random(7);
        List<List<Schemas.TablePart>> parts = new ArrayList<>();
        for (int i = 0; i < tables; i++) {
            List<Schemas.TablePart> own = new ArrayList<>(List.of(column("id", "bigint"), primaryKey("id")));
            int columns = 3 + random.nextInt(20);
            for (int k = 0; k < columns; k++) {
                own.add(column("column_" + k, k % 3 == 0 ? "timestamp with time zone" : "text"));
            }
            parts.add(own);
        }
        for (int i = 0; i < references; i++) {
            List<Schemas.TablePart> own = parts.get(random.nextInt(tables));
            // As in real schemas, few tables are referred to by many.
            int to = (int) (tables * Math.pow(random.nextDouble(), 3));
            String column = "ref_" + i;
            own.add(column(column, "bigint"));
            own.add(foreignKey(column, "table_" + to, "id"));
        }
        Schemas schema = schema();
        IntStream.range(0, tables)
                .forEach(i -> schema.table("table_" + i, parts.get(i).toArray(Schemas.TablePart[]::new)));
        return schema.build();
    }

    private static SchemaDrawing drawing() {
        return ServiceLoader.load(SchemaDrawing.class).findFirst().orElseThrow();
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static Box box(Diagram diagram, String name) {
        return diagram.boxes().stream()
                .filter(box -> box.table().equals(app(name)))
                .findFirst()
                .orElseThrow();
    }

    private static void assertApart(Diagram diagram) {
        List<Box> boxes = diagram.boxes();
        for (int i = 0; i < boxes.size(); i++) {
            Box one = boxes.get(i);
            assertThat(one.place().x() + one.size().x())
                    .isLessThan(diagram.size().x());
            assertThat(one.place().y() + one.size().y())
                    .isLessThan(diagram.size().y());
            for (Box other : boxes.subList(i + 1, boxes.size())) {
                assertThat(overlap(one, other))
                        .as("%s and %s", one.table(), other.table())
                        .isFalse();
            }
        }
    }

    private static boolean overlap(Box one, Box other) {
        return one.place().x() < other.place().x() + other.size().x()
                && other.place().x() < one.place().x() + one.size().x()
                && one.place().y() < other.place().y() + other.size().y()
                && other.place().y() < one.place().y() + one.size().y();
    }
}
