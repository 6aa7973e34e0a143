/**
 * A program of its own: a client on the lab that asks one address by ICMP echo and tells which requests were answered.
 * It runs in the client's namespace, in a JVM started by the bench, and uses nothing of the project.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.vipdrift.lab.watch.echo;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
