/**
 * Runs in the jail beside a student's Java classes: calls them, and writes down what came. It is
 * copied there on its own, so it uses nothing but the JDK. It knows the arguments and never what is
 * expected.
 */
@NullMarked
package dev.coderx.judging.internal.harness;

import org.jspecify.annotations.NullMarked;
