/**
 * Frames on the wire: ARP (RFC 826, RFC 5227) and IPv6 neighbour discovery (RFC 4861) sent and heard over AF_PACKET.
 * Frames are immutable values; {@code PacketWire} is thread-safe.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.vipdrift.agent.internal.packet;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
