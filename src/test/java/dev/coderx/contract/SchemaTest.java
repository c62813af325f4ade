package dev.coderx.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coderx.testing.EmbeddedServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The schema the server serves is the one the web page is built on. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class SchemaTest {
    private static final Path OF_THE_PAGE = Path.of("src/main/webui/schema.graphql");

    @Test
    void theServerServesTheSchemaOfThePage() throws IOException {
        String served =
                given().get("/graphql/schema.graphql").then().statusCode(200).extract().asString();
        String expected = Files.readString(OF_THE_PAGE);

        assertThat(SchemaLines.of(expected)).hasSizeGreaterThan(100);
        assertThat(SchemaLines.of(served))
                .containsExactlyInAnyOrderElementsOf(SchemaLines.of(expected));
    }
}
