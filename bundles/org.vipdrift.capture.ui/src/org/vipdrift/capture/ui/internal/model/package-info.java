/**
 * What the capture views show, without any widget: the running capture, the packets kept, what of them is in view.
 * Each class says which threads may use it; called by the views and handlers of this bundle.
 */
@NonNullByDefault({DefaultLocation.PARAMETER, DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD})
package org.vipdrift.capture.ui.internal.model;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
