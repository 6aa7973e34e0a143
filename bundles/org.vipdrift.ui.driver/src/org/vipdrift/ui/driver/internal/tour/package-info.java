/** The demo's tour through the console, on a thread of its own; active only when asked for by a system property. */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.vipdrift.ui.driver.internal.tour;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
