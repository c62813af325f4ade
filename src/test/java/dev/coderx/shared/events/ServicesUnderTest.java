package dev.coderx.shared.events;

import dev.coderx.testing.ChainChecker;
import dev.coderx.testing.ChainLoad;
import dev.coderx.testing.EmbeddedServices;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** The services and the application of a running test. */
final class ServicesUnderTest {
    private ServicesUnderTest() {}

    static Map<String, String> addresses() {
        return new EmbeddedServices().start();
    }

    static String base() {
        return "http://localhost:"
                + ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
    }

    static ChainLoad load(String run, int size) {
        return new ChainLoad(
                base(),
                addresses(),
                run + "-" + System.nanoTime(),
                size,
                ServicesUnderTest::adminToken);
    }

    static String adminToken() {
        return ChainLoad.administrator().sign();
    }

    static ChainChecker checker() {
        return new ChainChecker(addresses());
    }

    static Redelivery redelivery() {
        return new Redelivery(
                java.util.Objects.requireNonNull(addresses().get("kafka.bootstrap.servers")));
    }
}
