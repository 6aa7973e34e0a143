/**
 * Live frames through a program that has the right to capture where this process has not: dumpcap, Wireshark's, or our own
 * vipdrift-capture (folder program). Plain Java; also an OSGi service of {@link org.vipdrift.capture.CaptureSource} where there is OSGi.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.vipdrift.capture.dumpcap;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
