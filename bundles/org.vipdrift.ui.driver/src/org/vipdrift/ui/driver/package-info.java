/**
 * Drives a running workbench as a person would: through its commands, dialogs and fields, never behind them. For tests
 * and the demo's tour. All types are used on any thread but the UI thread, where everything is done and read; waits
 * have a bound.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.vipdrift.ui.driver;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
