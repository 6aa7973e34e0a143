/**
 * The keyring of a person's desktop session (GNOME Keyring, KWallet, KeePassXC: whatever speaks the Secret Service
 * interface), reached through the library libsecret. Thread-safe; callers wait while the person unlocks it.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.vipdrift.remote.libsecret;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
