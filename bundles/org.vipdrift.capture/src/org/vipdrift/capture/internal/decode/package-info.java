/**
 * Which decoder reads what. One small class per protocol, each with its wire layout, lives in the packages below: it
 * reads a slice, adds one layer to the {@link org.vipdrift.capture.internal.tree.PacketTree} and hands its payload on.
 * Called by {@link org.vipdrift.capture.Dissector} and {@link org.vipdrift.capture.FieldCatalog} only.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.vipdrift.capture.internal.decode;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
