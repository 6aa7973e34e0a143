package org.vipdrift.control.internal.agent;

import org.vipdrift.agent.api.CheckTerms;
import org.vipdrift.inventory.ServiceCheck;

/** Health checks in the words of the agents' contract. */
public final class AgentChecks {

    private AgentChecks() {
    }

    public static CheckTerms terms(ServiceCheck check) {
        return new CheckTerms(check.name(), switch (check.kind()) {
            case TCP -> CheckTerms.Kind.TCP;
            case HTTP -> CheckTerms.Kind.HTTP;
            case SCRIPT -> CheckTerms.Kind.SCRIPT;
            case PROCESS -> CheckTerms.Kind.PROCESS;
            case FILE -> CheckTerms.Kind.FILE;
            case LINK -> CheckTerms.Kind.LINK;
        }, check.arguments(), check.intervalMillis(), check.timeoutMillis(), check.rise(), check.fall(),
                check.weight());
    }
}
