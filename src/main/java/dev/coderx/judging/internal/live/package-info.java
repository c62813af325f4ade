/** What is known of a verdict while its tests run, told to whoever follows it. */
@NullMarked
package dev.coderx.judging.internal.live;

import org.jspecify.annotations.NullMarked;
