/**
 * Capture files: pcap and pcapng, plain or in gzip, read and written. A {@link org.vipdrift.capture.file.CaptureFile}
 * is used from any thread; what is confined to one says so. Calls read from the disk: never on a UI thread, but for a
 * few packets.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.vipdrift.capture.file;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
