/**
 * Live frames by libpcap: the only user of pcap4j. Plain Java; also an OSGi service of
 * {@link org.vipdrift.capture.CaptureSource} where there is OSGi.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.vipdrift.capture.pcap4j;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
