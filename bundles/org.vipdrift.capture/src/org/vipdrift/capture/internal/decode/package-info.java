/**
 * One small class per protocol, each with its wire layout. A decoder reads a slice, adds one layer to the
 * {@link org.vipdrift.capture.internal.decode.PacketTree} and hands its payload on. Decoders keep no state; called by
 * {@link org.vipdrift.capture.Dissector} only.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.vipdrift.capture.internal.decode;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
