/** Submissions over REST: review and import. */
@NullMarked
package dev.coderx.submissions.internal.rest;

import org.jspecify.annotations.NullMarked;
