/** Installing, upgrading and removing agents on real hosts, and SSH to real hosts, with the faults of both. */
@org.eclipse.jdt.annotation.NonNullByDefault({})
package org.vipdrift.lab.deploy;
