package dev.dbm.diagram;

import dev.dbm.schema.ForeignKey;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.Reference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.util.NullElkProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Boxes and lines given to ELK's layered layout: what is referred to stands left of what refers to it, and lines begin and end at the rows of their columns.
 *
 * @see <a href="https://eclipse.dev/elk/reference/algorithms/org-eclipse-elk-layered.html">ELK Layered</a>
 */
final class ElkLayout {
    private static final double BETWEEN_BOXES = 32;
    private static final double BETWEEN_LAYERS = 56;
    private static final double BESIDE_LOOPS = 24;
    private static final double BETWEEN_LINES = 12;
    private static final double MARGIN = 24;
    /** As wide as screens are. */
    private static final double ASPECT_RATIO = 1.6;

    static {
        // Without the services around the algorithms nobody else tells ELK how to copy the values of its options.
        LayoutMetaDataService.initElkReflect();
    }

    private final List<Box> boxes;
    private final List<Reference> references;
    private final Map<QualifiedName, Box> byName = new HashMap<>();
    private final Map<QualifiedName, ElkNode> nodes = new HashMap<>();
    private final Map<Place, ElkPort> ports = new HashMap<>();

    ElkLayout(List<Box> boxes, List<Reference> references) {
        this.boxes = boxes;
        this.references = references;
        boxes.forEach(box -> byName.put(box.table(), box));
    }

    /**
     * Where lines meet a box.
     *
     * @param table the box
     * @param height how far down
     * @param side at which side
     */
    private record Place(QualifiedName table, double height, PortSide side) {}

    Diagram diagram() {
        ElkNode graph = graph();
        boxes.forEach(box -> nodes.put(box.table(), node(graph, box)));
        List<ElkEdge> edges = references.stream().map(this::edge).toList();
        new LayeredLayoutProvider().layout(graph, new NullElkProgressMonitor());
        List<Box> placed = new ArrayList<>();
        for (Box box : boxes) {
            ElkNode node = nodes.get(box.table());
            placed.add(node == null ? box : box.at(new Point(node.getX(), node.getY())));
        }
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < edges.size(); i++) {
            lines.add(new Line(references.get(i), points(edges.get(i))));
        }
        return new Diagram(new Point(graph.getWidth(), graph.getHeight()), placed, lines);
    }

    private static ElkNode graph() {
        ElkNode graph = ElkGraphUtil.createGraph();
        graph.setProperty(LayeredOptions.DIRECTION, Direction.RIGHT);
        graph.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        graph.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.BRANDES_KOEPF);
        graph.setProperty(LayeredOptions.ASPECT_RATIO, ASPECT_RATIO);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE, BETWEEN_BOXES);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, BETWEEN_LAYERS);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE, BETWEEN_LINES);
        graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE, BETWEEN_LINES);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, BETWEEN_LINES);
        graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, BETWEEN_LINES);
        graph.setProperty(LayeredOptions.SPACING_NODE_SELF_LOOP, BESIDE_LOOPS);
        graph.setProperty(LayeredOptions.SPACING_COMPONENT_COMPONENT, BETWEEN_BOXES);
        graph.setProperty(LayeredOptions.PADDING, new ElkPadding(MARGIN));
        graph.setProperty(LayeredOptions.RANDOM_SEED, 1);
        return graph;
    }

    private static ElkNode node(ElkNode graph, Box box) {
        ElkNode node = ElkGraphUtil.createNode(graph);
        node.setDimensions(box.size().x(), box.size().y());
        node.setProperty(LayeredOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_POS);
        return node;
    }

    private ElkEdge edge(Reference reference) {
        ForeignKey key = reference.key();
        // A loop to the other side would go above the box or below it, as the hash codes of the day have it.
        PortSide end = key.table().equals(key.referencedTable()) ? PortSide.EAST : PortSide.WEST;
        return ElkGraphUtil.createSimpleEdge(
                port(key.referencedTable(), key.referencedColumns().get(0), PortSide.EAST),
                port(key.table(), key.columns().get(0), end));
    }

    /** Lines that begin at one row share a port, so that they leave as one. */
    private ElkPort port(QualifiedName table, Identifier column, PortSide side) {
        Box box = byName.get(table);
        ElkNode node = nodes.get(table);
        if (box == null || node == null) {
            throw new IllegalStateException("A reference leads to no box: " + table);
        }
        return ports.computeIfAbsent(new Place(table, height(box, column), side), place -> {
            ElkPort port = ElkGraphUtil.createPort(node);
            port.setProperty(LayeredOptions.PORT_SIDE, side);
            port.setLocation(side == PortSide.EAST ? box.size().x() : 0, place.height());
            return port;
        });
    }

    private static double height(Box box, Identifier column) {
        for (int i = 0; i < box.rows().size(); i++) {
            if (box.rows().get(i).column().name().equals(column)) {
                return Boxes.TITLE + Boxes.ROW * (i + 0.5);
            }
        }
        return Boxes.TITLE / 2;
    }

    private static List<Point> points(ElkEdge edge) {
        List<Point> points = new ArrayList<>();
        for (ElkEdgeSection section : edge.getSections()) {
            points.add(new Point(section.getStartX(), section.getStartY()));
            section.getBendPoints().forEach(bend -> points.add(new Point(bend.getX(), bend.getY())));
            points.add(new Point(section.getEndX(), section.getEndY()));
        }
        return points;
    }
}
