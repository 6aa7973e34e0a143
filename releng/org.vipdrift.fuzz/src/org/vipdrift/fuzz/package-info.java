/**
 * Fuzzing with Jazzer: which code is fuzzed, how a JVM is started for it, and what came of that. Called by
 * {@code releng/fuzz} and by this module's tests; nothing here is part of the product.
 */
package org.vipdrift.fuzz;
