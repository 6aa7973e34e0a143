/**
 * A group's automatic mode: its settings, arming and disarming, the members' election, what the agents wrote down, and
 * what would happen. Widgets are confined to the UI thread; models and texts here know no widgets.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.vipdrift.failover.ui.internal.automatic;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
