/**
 * One capture and its thread, and what libpcap says in words a person can act on. Used by
 * {@link org.vipdrift.capture.pcap4j.Pcap4jCaptureSource} only.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.vipdrift.capture.pcap4j.internal;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
