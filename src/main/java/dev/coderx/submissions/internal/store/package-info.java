/** Submissions in PostgreSQL, their code in MongoDB. */
@NullMarked
package dev.coderx.submissions.internal.store;

import org.jspecify.annotations.NullMarked;
