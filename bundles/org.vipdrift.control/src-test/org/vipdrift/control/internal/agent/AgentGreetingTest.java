package org.vipdrift.control.internal.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vipdrift.agent.api.Hello;
import org.vipdrift.control.testing.FakeAgent;
import org.vipdrift.control.testing.FakeSession;
import org.vipdrift.core.HostId;
import org.vipdrift.remote.Login;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.remote.RemoteTarget;

@Timeout(30)
class AgentGreetingTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private final FakeAgent agent = new FakeAgent();
    private final FakeSession session = new FakeSession(
            new RemoteTarget(new HostId("h1"), "127.0.0.1", 22, "root", new Login.Automatic()), agent);

    @AfterEach
    void close() {
        session.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1})
    void anAgentWhoseProtocolIsAtMostOneApartAnswers(int apart) throws Exception {
        agent.protocol = Hello.PROTOCOL + apart;
        new AgentGreeting().check(session, LIMIT);
    }

    @Test
    void anAgentTwoProtocolsAheadIsRefusedWithOneSentence() {
        agent.protocol = Hello.PROTOCOL + 2;
        assertEquals("The agent 1.0 on h1 speaks protocol 3 and this console protocol 1; those one apart work together,"
                + " so use a console of the agent's version.", refusal().sentence());
    }

    @Test
    void anAgentTwoProtocolsBehindIsToBeUpgraded() {
        agent.protocol = Hello.PROTOCOL - 2;
        assertEquals(
                "The agent 1.0 on h1 speaks protocol -1 and this console protocol 1; those one apart work together,"
                        + " so upgrade the agent: vipdrift agent install h1.",
                refusal().sentence());
    }

    @Test
    void anAgentThatListensAndSaysNothingDoesNotAnswer() {
        agent.silent = true;
        RemoteException refusal = assertThrows(RemoteException.class,
                () -> new AgentGreeting().check(session, Duration.ofMillis(50)));
        assertEquals(RemoteException.Reason.TIMEOUT, refusal.reason());
    }

    private RemoteException refusal() {
        return assertThrows(RemoteException.class, () -> new AgentGreeting().check(session, LIMIT));
    }
}
