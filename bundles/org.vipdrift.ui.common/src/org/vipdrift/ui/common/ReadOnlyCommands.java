package org.vipdrift.ui.common;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.expressions.EvaluationResult;
import org.eclipse.core.expressions.Expression;
import org.eclipse.core.expressions.ExpressionInfo;
import org.eclipse.core.expressions.IEvaluationContext;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.ISources;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerActivation;
import org.eclipse.ui.handlers.IHandlerService;
import org.vipdrift.core.Subscription;

/**
 * Disables what changes hosts, agents or groups, for a console that only reads. All their commands but those known to change
 * nothing, so that one that comes later is disabled until somebody has looked at it. UI thread only.
 */
public final class ReadOnlyCommands {
    private static final Set<String> READING = Set.of("org.vipdrift.host.test", "org.vipdrift.host.details",
            "org.vipdrift.host.terminal", "org.vipdrift.host.discover", "org.vipdrift.group.whatIf",
            "org.vipdrift.inventory.export",
            "org.vipdrift.agent.plan", "org.vipdrift.agent.log", "org.vipdrift.agent.selftest");
    private static final List<String> CHANGING = List.of("org.vipdrift.host.", "org.vipdrift.inventory.",
            "org.vipdrift.agent.", "org.vipdrift.group.");

    private ReadOnlyCommands() {
    }

    /** Closing what is given back enables them again. */
    public static Subscription disable(IWorkbenchWindow window) {
        IHandlerService handlers = window.getWorkbench().getService(IHandlerService.class);
        ICommandService commands = window.getWorkbench().getService(ICommandService.class);
        List<IHandlerActivation> disabled = Stream.of(commands.getDefinedCommands()).map(Command::getId)
                .filter(ReadOnlyCommands::changes)
                .map(id -> handlers.activateHandler(id, new Disabled(), new Preferred())).toList();
        return () -> handlers.deactivateHandlers(disabled);
    }

    private static boolean changes(String id) {
        return CHANGING.stream().anyMatch(id::startsWith) && !READING.contains(id);
    }

    /** Never to be run. */
    private static final class Disabled extends AbstractHandler {
        Disabled() {
            setBaseEnabled(false);
        }

        @Override
        public @Nullable Object execute(ExecutionEvent event) {
            return null;
        }
    }

    /** True, and of more weight than the handlers of plugin.xml, which depend on no variable. */
    @NonNullByDefault({})
    private static final class Preferred extends Expression {
        @Override
        public EvaluationResult evaluate(IEvaluationContext context) {
            return EvaluationResult.TRUE;
        }

        @Override
        public void collectExpressionInfo(ExpressionInfo info) {
            info.addVariableNameAccess(ISources.ACTIVE_WORKBENCH_WINDOW_NAME);
        }
    }
}
