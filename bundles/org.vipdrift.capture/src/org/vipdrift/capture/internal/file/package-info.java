/**
 * The layouts of pcap and pcapng, the index over a file, and what files are written with. Only
 * {@link org.vipdrift.capture.file} calls in here; one thread at a time extends the index, all may read it.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.vipdrift.capture.internal.file;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
