/**
 * What every view and dialog shares: the way onto the UI thread, jobs, tables as data, icons, colours, wording, and the
 * questions asked of the person. The only package that knows {@code Display}. Widgets are confined to the UI thread.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.vipdrift.ui.common;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
