/**
 * Sessions to hosts by SSHJ, whose types show nowhere outside this bundle. Blocking calls run on the caller's thread and
 * end at their limit or when the thread is interrupted.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.vipdrift.remote.sshj;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
