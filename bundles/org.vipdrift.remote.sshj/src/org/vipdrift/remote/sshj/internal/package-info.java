/**
 * The work behind {@link org.vipdrift.remote.sshj.SshjRemoteHosts}: dialling, host key, login, commands, files. SSHJ runs
 * a reader thread for each connection; nothing here keeps that thread waiting, and no human is asked on it.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.vipdrift.remote.sshj.internal;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
