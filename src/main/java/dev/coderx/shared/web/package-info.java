/** How the web page is served beside the API. */
@NullMarked
package dev.coderx.shared.web;

import org.jspecify.annotations.NullMarked;
