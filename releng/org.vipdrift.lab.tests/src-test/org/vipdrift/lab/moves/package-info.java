/**
 * Moves of VIPs between the real hosts of the lab, with the faults of the design's table, watched by an observer that
 * trusts no agent.
 */
package org.vipdrift.lab.moves;
