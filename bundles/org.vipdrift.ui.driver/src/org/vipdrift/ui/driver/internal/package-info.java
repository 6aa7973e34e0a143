/** How widgets are found and read, and the demo's tour. Widgets are touched on the UI thread alone. */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.vipdrift.ui.driver.internal;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
