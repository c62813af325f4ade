/**
 * The five services of a local coderX in one JVM with a class path of its own: PostgreSQL, Kafka,
 * Redis, a MongoDB wire server and Neo4j.
 *
 * <p>They live outside the application because Neo4j needs another Netty than Quarkus, and because
 * a killed application must not take its data with it. The application starts {@link
 * dev.coderx.services.LocalServicesMain} as a child, waits for a file with the addresses, and ends
 * the child by closing its standard input. Nothing here is used in production.
 */
@NullMarked
package dev.coderx.services;

import org.jspecify.annotations.NullMarked;
