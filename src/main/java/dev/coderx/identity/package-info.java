/**
 * People, their roles (student, educator, admin), institutions, cohorts, sign-in and tokens; and
 * the one place that says who may see whose data. It uses {@code shared} only, hears and publishes
 * no event, and owns {@code users}, {@code institutions}, {@code cohorts} and {@code memberships}.
 */
@NullMarked
package dev.coderx.identity;

import org.jspecify.annotations.NullMarked;
