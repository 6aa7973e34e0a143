package org.vipdrift.remote.sshj.internal;

import net.schmizz.sshj.userauth.password.PasswordFinder;
import net.schmizz.sshj.userauth.password.Resource;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.remote.Secret;

/** Confined to one login. Gives a password once. SSHJ wipes the copies it is given. */
final class PasswordAnswers implements PasswordFinder {
    private final Secret password;

    PasswordAnswers(Secret password) {
        this.password = password;
    }

    @Override
    public char[] reqPassword(@Nullable Resource<?> resource) {
        return password.reveal();
    }

    @Override
    public boolean shouldRetry(@Nullable Resource<?> resource) {
        return false;
    }
}
