/**
 * OpenSSH's client configuration, ssh_config(5): asked of OpenSSH itself, or read here where it is not installed. What
 * holds a reading's state is confined to it; all else is immutable.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.vipdrift.remote.internal.config;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
