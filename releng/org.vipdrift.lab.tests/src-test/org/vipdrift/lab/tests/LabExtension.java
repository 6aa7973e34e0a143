package org.vipdrift.lab.tests;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands the lab to tests, or keeps them from running without it. */
final class LabExtension implements ExecutionCondition, ParameterResolver {
    private static final String MISSING = "needs the lab: run releng/verify as root";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Lab.name().isPresent()) {
            return ConditionEvaluationResult.enabled("the lab is up");
        }
        if ("true".equals(System.getenv("CI"))) {
            throw new IllegalStateException(context.getDisplayName() + " " + MISSING);
        }
        return ConditionEvaluationResult.disabled(MISSING);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Lab.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(Namespace.create(Lab.class)).getOrComputeIfAbsent(Lab.class,
                key -> Lab.open(Lab.name().orElseThrow()));
    }
}
