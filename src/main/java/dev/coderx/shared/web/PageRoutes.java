package dev.coderx.shared.web;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Serves the page's shell at the page's own addresses, such as {@code /history}, so that they can
 * be reloaded and shared. Quinoa's routing does this only where REST has no root path.
 */
@ApplicationScoped
class PageRoutes {
    /** A first path segment without a dot that is not the API's, the page's assets or Quarkus's. */
    private static final String PAGE = "/(?!(?:graphql|q|api|assets)(?:/|$))[^./]+(?:/[^.]*)?";

    void install(@Observes Router router) {
        router.getWithRegex(PAGE).handler(context -> context.reroute("/"));
    }
}
