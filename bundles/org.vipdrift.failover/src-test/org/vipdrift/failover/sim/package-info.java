/** A network of simulated hosts in virtual time, deterministic, with faults at every order. For tests, on one thread. */
package org.vipdrift.failover.sim;
