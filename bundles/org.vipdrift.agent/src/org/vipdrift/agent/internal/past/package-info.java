/**
 * What the agent did and saw, kept over restarts and reboots so that a console which was away can be told. Written and
 * read by a thread of its own, "past": noting something costs the engine no more than a place in a queue.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.vipdrift.agent.internal.past;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
