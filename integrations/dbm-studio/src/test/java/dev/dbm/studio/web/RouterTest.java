package dev.dbm.studio.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RouterTest {
    private final Router router = new Router()
            .get("/", request -> Response.empty())
            .get("/objects/{kind}/{address}", request -> Response.empty())
            .get("/objects/table/{address}", request -> Response.empty())
            .post("/rows/{table}", request -> Response.empty());

    @Test
    void names_stand_for_one_segment_whatever_it_holds() {
        Router.Found found = router.find(HttpMethod.GET, UrlEncoded.segments("/objects/view/a%2Fb%20c.%22d%22+e"))
                .orElseThrow();

        assertThat(found.parameters()).isEqualTo(Map.of("kind", "view", "address", "a/b c.\"d\"+e"));
    }

    @Test
    void the_route_with_more_texts_is_meant() {
        Router.Found found =
                router.find(HttpMethod.GET, List.of("objects", "table", "x")).orElseThrow();

        assertThat(found.route().text()).isEqualTo("/objects/table/{address}");
    }

    @Test
    void nothing_else_is_answered() {
        assertThat(router.find(HttpMethod.GET, List.of("objects"))).isEmpty();
        assertThat(router.find(HttpMethod.GET, List.of("objects", "table", "x", "y")))
                .isEmpty();
        assertThat(router.find(HttpMethod.GET, List.of("rows", "x"))).isEmpty();
        assertThat(router.hasOther(HttpMethod.GET, List.of("rows", "x"))).isTrue();
        assertThat(router.hasOther(HttpMethod.GET, List.of("nowhere"))).isFalse();
    }

    @Test
    void a_route_begins_with_a_slash() {
        assertThatThrownBy(() -> router.get("x", request -> Response.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void links_lead_to_the_route_that_they_name() {
        String name = "a/b?c=d&e#f %25 \"ä\"+";

        String link = Link.to("objects", "view", name).with(name, name).text();

        String path = link.substring(0, link.indexOf('?'));
        assertThat(router.find(HttpMethod.GET, UrlEncoded.segments(path))
                        .orElseThrow()
                        .parameters())
                .containsEntry("address", name);
        assertThat(UrlEncoded.parse(link.substring(link.indexOf('?') + 1))).isEqualTo(Map.of(name, List.of(name)));
    }

    @Test
    void what_is_encoded_wrongly_is_taken_as_it_is() {
        assertThat(UrlEncoded.segments("/%zz/%")).containsExactly("%zz", "%");
        assertThat(UrlEncoded.parse("a=%zz&b=1")).isEqualTo(Map.of("b", List.of("1")));
    }
}
