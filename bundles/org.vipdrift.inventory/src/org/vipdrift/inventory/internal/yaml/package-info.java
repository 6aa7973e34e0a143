/**
 * The YAML form of an inventory: read with line and column, edited node by node so that comments stay. The only user of
 * the YAML library. Confined to one thread at a time; the store is the only caller.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.vipdrift.inventory.internal.yaml;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
