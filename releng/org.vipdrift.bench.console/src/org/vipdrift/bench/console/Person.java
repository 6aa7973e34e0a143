package org.vipdrift.bench.console;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

/** Acts on a thread of its own, as a person does, while the UI thread goes on. */
final class Person {
    private Person() {
    }

    /** What it does. */
    interface Acting {
        void go() throws InterruptedException;
    }

    /** @param then called on the UI thread; if the acting fails the console is closed and says why instead */
    static void act(Display display, Acting acting, Runnable then) {
        Thread.ofPlatform().daemon().name("person").start(() -> {
            try {
                acting.go();
                display.asyncExec(then);
            } catch (InterruptedException | RuntimeException e) {
                e.printStackTrace();
                display.asyncExec(() -> PlatformUI.getWorkbench().close());
            }
        });
    }
}
