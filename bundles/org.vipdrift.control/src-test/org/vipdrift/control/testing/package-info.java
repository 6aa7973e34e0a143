/** Agents that live in the test's own JVM, reached by sessions without a network. */
package org.vipdrift.control.testing;
