/**
 * Drifts as the wire shows them: which packets took an address or a virtual router from whom to whom. The same for live
 * frames, files and the verification of moves; a pure function of the packets. Values are immutable, a timeline is confined
 * to one thread.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.vipdrift.capture.drift;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
