/**
 * Encryption of students' code at rest: AES-256-GCM under a data key of the student's own, which is
 * kept only wrapped by the master key.
 */
@NullMarked
package dev.coderx.shared.encryption;

import org.jspecify.annotations.NullMarked;
