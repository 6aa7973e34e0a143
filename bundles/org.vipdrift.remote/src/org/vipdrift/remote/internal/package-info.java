/**
 * Reading and writing known_hosts files. Everything a file says is untrusted: bounded, checked, and a bad line is
 * skipped and reported. Stateless or immutable; used by {@link org.vipdrift.remote.KnownHosts} alone.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.vipdrift.remote.internal;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
