/**
 * The faults of the design's table on the real hosts of the lab, with a group in automatic mode: a client in a namespace of
 * its own watches, and nine oracles judge what it, the agents and the console saw.
 */
package org.vipdrift.lab.armed;
