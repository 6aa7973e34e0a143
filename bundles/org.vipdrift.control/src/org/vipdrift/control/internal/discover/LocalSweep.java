package org.vipdrift.control.internal.discover;

import java.io.IOException;
import java.nio.file.Path;
import org.vipdrift.agent.api.Swept;
import org.vipdrift.capture.CaptureException;
import org.vipdrift.capture.CaptureSource;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.ControlException.Reason;
import org.vipdrift.control.SweepReport.Way;
import org.vipdrift.core.Ipv4Subnet;
import org.vipdrift.core.Printable;

/**
 * A subnet asked from this machine, in the way that is open.
 *
 * @param itself captures by this process alone
 */
record LocalSweep(CaptureSource itself) {
    private static final Path NEIGHBOURS = Path.of("/proc/net/arp");

    /** What came of it. */
    record Result(Swept swept, Way way) {
    }

    Result run(Ipv4Subnet subnet) throws ControlException, InterruptedException {
        try {
            LocalSeat seat = LocalSeat.in(subnet).orElseThrow(() -> new ControlException(Reason.UNREACHABLE,
                    "This machine has no interface in " + subnet
                            + ": have a host that is there ask, which an agent runs on (--from HOST)."));
            return seat.isEthernet() && itself.refusal().isEmpty()
                    ? new Result(new PcapSweep(itself).run(seat, subnet), Way.CONSOLE)
                    : new Result(new KernelSweep(NEIGHBOURS).run(seat, subnet), Way.KERNEL);
        } catch (IOException e) {
            throw new ControlException(Reason.FAILED, "This machine's kernel could not be made to ask " + subnet + ": "
                    + Printable.sentence(String.valueOf(e.getMessage())));
        } catch (CaptureException e) {
            throw new ControlException(Reason.FAILED, String.valueOf(e.getMessage()));
        }
    }
}
