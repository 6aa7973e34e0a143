/**
 * Orders for VIP groups: who may do what under which epoch, what follows by itself, and what a starting agent does with
 * what it finds. Everything here runs on one thread, the engine's, and reaches the host through small ports only.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.vipdrift.agent.internal.group;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
