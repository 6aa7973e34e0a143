/** Maintenance from the console's side: moving away first, then the orders that take members out. Thread-safe or immutable. */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.vipdrift.control.internal.maintenance;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
