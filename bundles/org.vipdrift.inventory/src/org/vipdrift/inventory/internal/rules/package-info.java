/**
 * What hosts, groups and VIPs must be like, one class per subject. Pure functions over a snapshot; any thread may call them.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.vipdrift.inventory.internal.rules;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
