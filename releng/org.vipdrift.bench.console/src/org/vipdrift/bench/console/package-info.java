/**
 * Measures the console from inside: a bundle that {@code releng/bench} adds to a copy of the product. It does nothing
 * unless the system property {@code vipdrift.bench.console} names a file for the result; then it says when the window
 * could be used, and if it is told to keeps the console busy, scrolls a long capture file, or captures under a flood, and
 * closes it.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.vipdrift.bench.console;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
