package org.vipdrift.remote.sshj.internal;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import java.io.IOException;
import net.schmizz.sshj.common.Buffer;
import net.schmizz.sshj.common.Message;
import net.schmizz.sshj.common.SSHPacket;
import net.schmizz.sshj.transport.TransportException;
import net.schmizz.sshj.userauth.UserAuthException;
import net.schmizz.sshj.userauth.method.AbstractAuthMethod;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.vipdrift.remote.PresentedKey;

/**
 * Confined to one login. The public key method (RFC 4252, 7) for a key of any type an agent holds: the host is asked
 * whether it would take the key, and if so the agent signs. RSA keys sign with SHA-512 (RFC 8332).
 */
@NonNullByDefault({RETURN_TYPE, FIELD})
final class AgentKeyLogin extends AbstractAuthMethod {
    private static final int RSA_SHA2_512 = 4;

    private final AgentClient agent;
    private final AgentClient.Identity identity;
    private final String algorithm;
    private final int flags;

    /** @throws IOException if the agent's key does not begin with its type */
    AgentKeyLogin(AgentClient agent, AgentClient.Identity identity) throws IOException {
        super("publickey");
        this.agent = agent;
        this.identity = identity;
        String type = type(identity.key());
        this.algorithm = "ssh-rsa".equals(type) ? "rsa-sha2-512" : type;
        this.flags = "ssh-rsa".equals(type) ? RSA_SHA2_512 : 0;
    }

    private static String type(byte[] key) throws IOException {
        try {
            return PresentedKey.of("", 0, key).type();
        } catch (IllegalArgumentException e) {
            throw new IOException("one of its keys has no type", e);
        }
    }

    @Override
    protected SSHPacket buildReq() throws UserAuthException {
        return request(false);
    }

    private SSHPacket request(boolean signed) throws UserAuthException {
        return super.buildReq().putBoolean(signed).putString(algorithm).putString(identity.key());
    }

    @Override
    public void handle(Message message, SSHPacket packet) throws UserAuthException, TransportException {
        if (message != Message.USERAUTH_60) {
            super.handle(message, packet);
            return;
        }
        SSHPacket request = request(true);
        byte[] signed = new Buffer.PlainBuffer().putString(params.getTransport().getSessionID()).putBuffer(request)
                .getCompactData();
        params.getTransport().write(request.putString(sign(signed)));
    }

    private byte[] sign(byte[] data) throws UserAuthException {
        try {
            return agent.sign(identity, data, flags);
        } catch (IOException e) {
            throw new UserAuthException("the ssh-agent did not sign: " + Causes.message(e), e);
        }
    }
}
