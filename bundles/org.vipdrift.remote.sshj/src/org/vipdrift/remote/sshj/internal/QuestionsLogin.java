package org.vipdrift.remote.sshj.internal;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.schmizz.sshj.common.Buffer;
import net.schmizz.sshj.common.Message;
import net.schmizz.sshj.common.SSHPacket;
import net.schmizz.sshj.transport.TransportException;
import net.schmizz.sshj.userauth.UserAuthException;
import net.schmizz.sshj.userauth.method.AbstractAuthMethod;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Confined to one attempt. The keyboard-interactive method (RFC 4256): the host asks any number of questions in any number
 * of rounds. Where one has no answer yet the method is left, as the RFC's section 3.1 allows, and begun again later.
 *
 * <pre>
 * INFO_REQUEST  (60): string name, string instruction, string language, count, then for each: string prompt, boolean echo
 * INFO_RESPONSE (61): count, then for each: string answer
 * </pre>
 */
@NonNullByDefault({RETURN_TYPE, FIELD})
final class QuestionsLogin extends AbstractAuthMethod {
    private static final int MOST_QUESTIONS = 20;

    private final Answers answers;

    QuestionsLogin(Answers answers) {
        super("keyboard-interactive");
        this.answers = answers;
    }

    @Override
    protected SSHPacket buildReq() throws UserAuthException {
        return super.buildReq().putString("").putString("");
    }

    @Override
    public void handle(Message message, SSHPacket packet) throws UserAuthException, TransportException {
        if (message != Message.USERAUTH_60) {
            super.handle(message, packet);
            return;
        }
        List<Optional<char[]>> found = answered(packet);
        try {
            if (!found.stream().allMatch(Optional::isPresent)) {
                throw new UserAuthException("it asks what only a person can answer");
            }
            SSHPacket response = new SSHPacket(Message.USERAUTH_INFO_RESPONSE).putUInt32(found.size());
            found.stream().flatMap(Optional::stream).forEach(response::putSensitiveString);
            params.getTransport().write(response);
        } finally {
            found.stream().flatMap(Optional::stream).forEach(answer -> Arrays.fill(answer, '\0'));
        }
    }

    private List<Optional<char[]>> answered(SSHPacket packet) throws UserAuthException {
        try {
            packet.readString();
            packet.readString();
            packet.readString();
            int count = packet.readUInt32AsInt();
            if (count > MOST_QUESTIONS) {
                throw new UserAuthException("it asks " + count + " questions at once");
            }
            List<Optional<char[]>> found = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                found.add(answers.to(packet.readString(), packet.readBoolean()));
            }
            return found;
        } catch (Buffer.BufferException e) {
            throw new UserAuthException("its questions are damaged", e);
        }
    }
}
