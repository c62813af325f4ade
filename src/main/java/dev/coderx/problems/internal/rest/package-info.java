/** Problems over REST: packs in and out. */
@NullMarked
package dev.coderx.problems.internal.rest;

import org.jspecify.annotations.NullMarked;
