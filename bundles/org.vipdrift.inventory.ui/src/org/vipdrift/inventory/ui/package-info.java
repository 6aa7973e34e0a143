/** What the product takes from here; the views and dialogs themselves are found through plugin.xml. Thread-safe. */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.vipdrift.inventory.ui;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
