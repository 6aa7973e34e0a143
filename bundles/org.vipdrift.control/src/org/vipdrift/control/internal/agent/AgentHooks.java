package org.vipdrift.control.internal.agent;

import org.vipdrift.agent.api.HookTerms;
import org.vipdrift.inventory.Hook;

/** Hooks in the words of the agents' contract. */
public final class AgentHooks {

    private AgentHooks() {
    }

    public static HookTerms terms(Hook hook) {
        return new HookTerms(hook.name(), when(hook.when()), hook.arguments(), hook.timeoutMillis());
    }

    static HookTerms.When when(Hook.When when) {
        return switch (when) {
            case BEFORE_RELEASE -> HookTerms.When.BEFORE_RELEASE;
            case AFTER_RELEASE -> HookTerms.When.AFTER_RELEASE;
            case BEFORE_CLAIM -> HookTerms.When.BEFORE_CLAIM;
            case AFTER_CLAIM -> HookTerms.When.AFTER_CLAIM;
        };
    }
}
