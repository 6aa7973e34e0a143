package org.vipdrift.remote.sshj.internal;

import java.util.List;
import net.schmizz.sshj.userauth.method.ChallengeResponseProvider;
import net.schmizz.sshj.userauth.password.PasswordFinder;
import net.schmizz.sshj.userauth.password.Resource;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.remote.Secret;

/**
 * Confined to one login. Gives one password to whichever way a host asks for it, once, and only to questions whose answer
 * would not be shown. SSHJ wipes the copies it is given.
 */
final class PasswordAnswers implements PasswordFinder, ChallengeResponseProvider {
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

    @Override
    public List<String> getSubmethods() {
        return List.of();
    }

    @Override
    @SuppressWarnings("rawtypes")
    public void init(@Nullable Resource resource, @Nullable String name, @Nullable String instruction) {
        // Nothing of what the host says here is shown.
    }

    @Override
    public char[] getResponse(@Nullable String prompt, boolean echo) {
        return echo ? new char[0] : password.reveal();
    }

    @Override
    public boolean shouldRetry() {
        return false;
    }
}
