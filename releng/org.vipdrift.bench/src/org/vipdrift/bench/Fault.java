package org.vipdrift.bench;

import java.io.IOException;
import org.vipdrift.lab.watch.Switch;

/** Something that happens to h1, which holds, and how it is mended. */
enum Fault {
    POWER_LOSS("power loss of the holder") {
        @Override
        void happen(Shell shell, FaultSide side) throws IOException, InterruptedException {
            shell.lab("crash", HOLDER);
        }

        @Override
        void mend(Shell shell, FaultSide side) throws IOException, InterruptedException {
            shell.lab("boot", HOLDER);
        }
    },
    KILLED("agent killed") {
        @Override
        void happen(Shell shell, FaultSide side) throws IOException, InterruptedException {
            shell.onHost(HOLDER, "systemctl", "kill", "--signal=KILL", side.unit());
        }

        @Override
        void mend(Shell shell, FaultSide side) throws IOException, InterruptedException {
            shell.onHost(HOLDER, "systemctl", "reset-failed", side.unit());
            shell.onHost(HOLDER, "systemctl", "start", side.unit());
        }
    },
    FROZEN("agent frozen") {
        @Override
        void happen(Shell shell, FaultSide side) throws IOException, InterruptedException {
            shell.onHost(HOLDER, "systemctl", "kill", "--signal=STOP", side.unit());
        }

        @Override
        void mend(Shell shell, FaultSide side) throws IOException, InterruptedException {
            shell.onHost(HOLDER, "systemctl", "kill", "--signal=CONT", side.unit());
        }
    },
    ONE_WAY("adverts lost one way") {
        @Override
        void happen(Shell shell, FaultSide side) throws IOException, InterruptedException {
            Switch.lose(Switch.ADVERTS + " " + Switch.from(HOLDER));
        }

        @Override
        void mend(Shell shell, FaultSide side) throws IOException, InterruptedException {
            Switch.open();
        }
    },
    LINK("link down on the holder") {
        @Override
        void happen(Shell shell, FaultSide side) throws IOException, InterruptedException {
            shell.lab("cut", HOLDER);
        }

        @Override
        void mend(Shell shell, FaultSide side) throws IOException, InterruptedException {
            shell.lab("mend", HOLDER);
        }
    },
    PARTED("the holder parted from all others") {
        @Override
        void happen(Shell shell, FaultSide side) throws IOException, InterruptedException {
            Switch.lose(Switch.from(HOLDER) + " oifname != \"vb-admin\"",
                    Switch.to(HOLDER) + " iifname != \"vb-admin\"");
        }

        @Override
        void mend(Shell shell, FaultSide side) throws IOException, InterruptedException {
            Switch.open();
        }
    },
    PAUSED("agent paused for 0.3 s") {
        @Override
        void happen(Shell shell, FaultSide side) throws IOException, InterruptedException {
            shell.onHost(HOLDER, "systemctl kill --signal=STOP " + side.unit() + "; sleep 0.3; systemctl kill"
                    + " --signal=CONT " + side.unit());
        }

        @Override
        void mend(Shell shell, FaultSide side) {
            // it is over
        }
    },
    REMOVED("VIP removed behind the agent's back") {
        @Override
        void happen(Shell shell, FaultSide side) throws IOException, InterruptedException {
            shell.onHost(HOLDER, "ip", "address", "flush", "dev", "host0", "to", side.address());
        }

        @Override
        void mend(Shell shell, FaultSide side) {
            // that is the agent's part
        }
    },
    SERVICE("a service check fails on a live holder") {
        @Override
        void happen(Shell shell, FaultSide side) throws IOException, InterruptedException {
            shell.onHost(HOLDER, "rm", "-f", SERVICE_FILE);
        }

        @Override
        void mend(Shell shell, FaultSide side) throws IOException, InterruptedException {
            shell.onHost(HOLDER, "touch", SERVICE_FILE);
        }
    };

    /** What is there while the service runs; it outlasts a reboot, as a service does that starts with its host. */
    static final String SERVICE_FILE = "/srv/service";
    private static final String HOLDER = "h1";
    private final String words;

    Fault(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    abstract void happen(Shell shell, FaultSide side) throws IOException, InterruptedException;

    abstract void mend(Shell shell, FaultSide side) throws IOException, InterruptedException;
}
