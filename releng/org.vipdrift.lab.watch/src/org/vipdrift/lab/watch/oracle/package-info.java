/**
 * The invariants I1 to I9 that hold whatever fails: each a judge over what the client saw, what the agents and the console
 * said, and what was done to them. Immutable, no thread, no clock.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.vipdrift.lab.watch.oracle;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
