package org.vipdrift.control.internal.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vipdrift.control.testing.FakeAgent;
import org.vipdrift.control.testing.FakeSession;
import org.vipdrift.core.Deadline;
import org.vipdrift.core.HostId;
import org.vipdrift.remote.Login;
import org.vipdrift.remote.RemoteTarget;

/** By which way a console reaches the agent. */
class AgentStreamTest {
    private FakeSession session = session("root");

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void rootConnectsToTheAgentsSocketAndRunsNothing() throws Exception {
        open();

        assertEquals("/run/vipdrift/agent.sock", session.reachedBy());
    }

    @Test
    void whereTheServerForwardsToNoSocketTheProgramAttaches() throws Exception {
        session.withoutSockets();

        open();

        assertTrue(session.reachedBy().endsWith("vipdrift-agent attach"), session.reachedBy());
    }

    @Test
    void anotherUserAttachesAsRoot() throws Exception {
        session = session("ops");

        open();

        assertTrue(session.reachedBy().startsWith("as root: "), session.reachedBy());
    }

    private void open() throws Exception {
        AgentStream.open(session, Deadline.in(Duration.ofSeconds(20)));
    }

    private static FakeSession session(String user) {
        return new FakeSession(new RemoteTarget(new HostId("h1"), "127.0.0.1", 22, user, new Login.Automatic()),
                new FakeAgent());
    }
}
