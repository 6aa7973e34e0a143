/**
 * The file under an inventory: bounded reads, atomic writes, one writer at a time between processes. The store is the
 * only caller.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.vipdrift.inventory.internal.file;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
