/**
 * A group's automatic mode on this host: joins the pure election of {@code org.vipdrift.vrrp} with the host's clock, wire,
 * kernel and links. Confined to the engine's thread, but for the facts, which anybody may read.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.vipdrift.agent.internal.election;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
