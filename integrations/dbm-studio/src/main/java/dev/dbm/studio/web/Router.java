package dev.dbm.studio.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who answers which addresses, and which pages the header offers. Filled before the server starts, and only read after that. */
public final class Router {
    private final List<Route> routes = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();

    /** Creates an empty one. */
    public Router() {}

    /**
     * Adds a page, or something else that is only looked at.
     *
     * @param pattern for example <code>/rows/{table}</code>; a name stands for one segment, which may hold anything, slashes included
     */
    public Router get(String pattern, Handler handler) {
        routes.add(Route.of(HttpMethod.GET, pattern, handler));
        return this;
    }

    /** Adds something that changes the state of the studio or the database; asked for by the studio's own pages only. */
    public Router post(String pattern, Handler handler) {
        routes.add(Route.of(HttpMethod.POST, pattern, handler));
        return this;
    }

    /**
     * Adds an entry to the header and the palette.
     *
     * @param name what it is called, for example {@code Diagram}
     * @param address its first page; what lies below it belongs to it
     */
    public Router section(String name, String address) {
        sections.add(new Section(name, address));
        return this;
    }

    List<Section> sections() {
        return List.copyOf(sections);
    }

    /** Returns who answers, if anybody does. */
    Optional<Found> find(HttpMethod method, List<String> path) {
        Optional<Found> best = Optional.empty();
        for (Route route : routes) {
            Optional<Map<String, String>> parameters = route.match(path);
            if (route.method() == method
                    && parameters.isPresent()
                    && best.filter(found -> found.route().texts() >= route.texts())
                            .isEmpty()) {
                best = Optional.of(new Found(route, parameters.get()));
            }
        }
        return best;
    }

    /** Returns whether the path is answered where the request has the other method. */
    boolean hasOther(HttpMethod method, List<String> path) {
        return routes.stream()
                .anyMatch(route -> route.method() != method && route.match(path).isPresent());
    }

    /**
     * Who answers.
     *
     * @param route the route
     * @param parameters what the names of its pattern stand for
     */
    record Found(Route route, Map<String, String> parameters) {
        /** Copies the map. */
        Found {
            parameters = Map.copyOf(parameters);
        }
    }
}
