/** A group's automatic mode from the console's side: its settings, and the orders that arm and disarm its members. Thread-safe. */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.vipdrift.control.internal.arm;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
