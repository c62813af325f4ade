/** The unit of work: one PostgreSQL transaction, and what is to follow its commit. */
@NullMarked
package dev.coderx.shared.persistence;

import org.jspecify.annotations.NullMarked;
