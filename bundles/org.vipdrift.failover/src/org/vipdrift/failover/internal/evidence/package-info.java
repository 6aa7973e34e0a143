/**
 * What is known of a group at one moment, gathered once into an immutable value. Called by plans, by moves while
 * they verify, and by the reconciliation of interrupted moves; each on its own thread.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.vipdrift.failover.internal.evidence;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
