/**
 * What a client on the lab saw of a VIP: which MAC answered each of its questions, and when it had no answer. It trusts no
 * agent and uses nothing of the project. Used by the lab's tests and by the bench; values are immutable.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.vipdrift.lab.watch;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
