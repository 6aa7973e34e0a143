/**
 * VRRP (RFC 9568, and RFC 3768 for version 2) as pure functions: which host of a group holds its VIPs, decided from what
 * was heard, what the wire answered and what time it is. Nothing here has a clock, a thread or a socket, so the agents,
 * the console's preview and the simulator run the same code. Immutable values.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.vipdrift.vrrp;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
