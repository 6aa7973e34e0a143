package org.vipdrift.app;

import java.util.List;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.handlers.HandlerUtil;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.Notice;

/** Says how to get the demo network: it needs root, which the console never is by itself. */
public final class DemoHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        new Notice(HandlerUtil.getActiveShell(event), "demo", Icon.OPERATIONS, Messages.demoHeading,
                Messages.demoSentence, List.of(Messages.demoCommand)).open();
        return null;
    }
}
