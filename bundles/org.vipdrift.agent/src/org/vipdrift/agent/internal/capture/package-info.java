/**
 * Frames for a person at a console: one thread and one packet socket a capture, bounded in memory, rate and time, and in no
 * way between the agent and its moves. What nobody takes in time stays in the kernel, which drops and counts it.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.vipdrift.agent.internal.capture;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
