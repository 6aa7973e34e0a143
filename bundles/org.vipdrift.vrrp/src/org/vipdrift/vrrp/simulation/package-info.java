/**
 * A segment of hosts in virtual time, on which the election runs as in the agents: seeded stories of faults with oracles
 * that trust no member ({@link Story}, {@code releng/simulate}), and what would happen to a group ({@link WhatIf}). Each
 * world is confined to the thread that runs it; the same seed gives the same story, event by event.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.vipdrift.vrrp.simulation;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
