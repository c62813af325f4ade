/** Sign-in over REST. */
@NullMarked
package dev.coderx.identity.internal.rest;

import org.jspecify.annotations.NullMarked;
