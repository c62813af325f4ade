/**
 * {@code ./coderx bench}: how fast the platform is, measured from outside as a user meets it.
 *
 * <p>Load is generated on a fixed schedule and a time counts from when a request was due, so that
 * waiting in a queue shows. It talks HTTP and WebSocket and uses no module of the platform but the
 * rule that gives an imported student an id.
 */
@NullMarked
package dev.coderx.launch.bench;

import org.jspecify.annotations.NullMarked;
