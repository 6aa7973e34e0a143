package org.vipdrift.control.internal.secret;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vipdrift.core.HostId;
import org.vipdrift.remote.OperatorPrompts;
import org.vipdrift.remote.PresentedKey;
import org.vipdrift.remote.Secret;

/** Confined to one test. A person who types "typed", and these master passwords one after the other. */
final class Sitting implements OperatorPrompts {
    final List<String> questions = new ArrayList<>();
    final List<String> masters = new ArrayList<>();
    boolean keep;
    boolean away;

    Sitting(String... masters) {
        this.masters.addAll(List.of(masters));
    }

    @Override
    public HostKeyAnswer unknownHostKey(HostId host, PresentedKey key) {
        return HostKeyAnswer.REJECT;
    }

    @Override
    public Optional<Secret> password(HostId host, String question) {
        questions.add(question);
        return away ? Optional.empty() : Optional.of(new Secret("typed".toCharArray()));
    }

    @Override
    public Optional<Typed> password(HostId host, String question, String place) {
        return password(host, question + " | " + place).map(secret -> new Typed(secret, keep));
    }

    @Override
    public Optional<Secret> masterPassword(String question, boolean fresh) {
        questions.add((fresh ? "new: " : "") + question);
        return masters.isEmpty() ? Optional.empty() : Optional.of(new Secret(masters.removeFirst().toCharArray()));
    }
}
