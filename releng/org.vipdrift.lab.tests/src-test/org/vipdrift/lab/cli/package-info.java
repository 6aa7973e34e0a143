/** The command line as a newcomer uses it, and with bad input, on real hosts. */
@org.eclipse.jdt.annotation.NonNullByDefault({})
package org.vipdrift.lab.cli;
