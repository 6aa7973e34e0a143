/**
 * A program of its own: a client on the lab that asks for a VIP by ARP or neighbour discovery and by ICMP echo and tells what is answered. It runs in
 * the client's namespace, in a JVM started by {@link org.vipdrift.lab.watch.WireWatch}. Its threads: one asks and one listens
 * for each of the two, the main one waits for commands.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.vipdrift.lab.watch.client;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
