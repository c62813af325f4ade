/** The packaged platform in a browser, as students and educators use it. */
@NullMarked
package dev.coderx.web;

import org.jspecify.annotations.NullMarked;
