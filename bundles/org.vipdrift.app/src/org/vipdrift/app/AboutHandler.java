package org.vipdrift.app;

import java.util.List;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.ui.handlers.HandlerUtil;
import org.osgi.framework.FrameworkUtil;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.Notice;

/** Version, what closing means, and details that can be copied into a report. */
public final class AboutHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        String version = FrameworkUtil.getBundle(AboutHandler.class).getVersion().toString();
        new Notice(HandlerUtil.getActiveShell(event), "about", Icon.VIPDRIFT, NLS.bind(Messages.aboutHeading, version),
                Messages.aboutSentence, details(version)).open();
        return null;
    }

    private static List<String> details(String version) {
        return List.of("VipDrift " + version, "Data folder  " + DataFolder.path(),
                "Error log    " + Platform.getLogFileLocation(),
                "Java         " + System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"),
                "System       " + System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"),
                "SWT          " + SWT.getPlatform() + " " + SWT.getVersion());
    }
}
