/** People, cohorts and memberships in PostgreSQL, by Hibernate Reactive. */
@NullMarked
package dev.coderx.identity.internal.store;

import org.jspecify.annotations.NullMarked;
