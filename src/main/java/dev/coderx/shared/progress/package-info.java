/**
 * How far each submission has come: every stage is a row written in the transaction of that stage's
 * effect, and is announced over Redis, so that a subscriber hears it whichever replica did the
 * work.
 */
@NullMarked
package dev.coderx.shared.progress;

import org.jspecify.annotations.NullMarked;
