/**
 * Ports to a remote host: sessions, commands, file transfer, byte channels, credentials, host keys, and the
 * questions only a person can answer. No library shows through; every blocking call takes a limit and honours
 * interruption.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.vipdrift.remote;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
