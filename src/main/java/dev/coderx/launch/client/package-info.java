/**
 * How the commands talk to a running platform: finding or starting it, tokens, and requests that
 * outlast a restart of it.
 *
 * <p>Everything here works over HTTP and without Quarkus. It uses no module of the platform but the
 * keys a local installation keeps in its data directory.
 */
@NullMarked
package dev.coderx.launch.client;

import org.jspecify.annotations.NullMarked;
