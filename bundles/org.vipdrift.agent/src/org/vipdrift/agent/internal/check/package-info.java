/**
 * Health checks: whether what a group is for works on this host, and what that makes of the host's priority. Checks are
 * counted and told on the engine's thread; each attempt is made by one of a few threads "check", for it may take time.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.vipdrift.agent.internal.check;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
