/**
 * rtnetlink (RFC 3549, rtnetlink(7)): links, addresses, routes and neighbours read, addresses added and removed, changes
 * heard. Messages are parsed with their bounds checked; sockets are confined to one thread each.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.vipdrift.agent.internal.netlink;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
