/**
 * Opens what a person would open first, so that a cache of loaded classes made meanwhile (JEP 483) has them; changes
 * nothing and speaks to no host. Runs on a thread of its own; begins by itself if {@code vipdrift.rehearsal} is set.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.vipdrift.ui.driver.internal.rehearsal;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
