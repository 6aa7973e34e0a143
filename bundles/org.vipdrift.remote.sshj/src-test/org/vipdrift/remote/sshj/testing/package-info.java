/** Servers in this JVM, on loopback, that behave well or in one chosen way badly. For tests of any bundle. */
package org.vipdrift.remote.sshj.testing;
