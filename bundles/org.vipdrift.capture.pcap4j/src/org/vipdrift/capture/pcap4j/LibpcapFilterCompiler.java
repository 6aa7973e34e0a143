package org.vipdrift.capture.pcap4j;

import java.util.List;
import java.util.Optional;
import org.vipdrift.capture.CaptureException;
import org.vipdrift.capture.CaptureException.Reason;
import org.vipdrift.capture.FilterCompiler;
import org.vipdrift.capture.pcap4j.internal.FilterCheck;
import org.vipdrift.capture.pcap4j.internal.FilterProgram;
import org.vipdrift.capture.pcap4j.internal.Troubles;

/** Thread-safe. Has libpcap compile; that needs no right. */
public final class LibpcapFilterCompiler implements FilterCompiler {

    @Override
    public List<Instruction> compile(String filter, int snapLength) throws CaptureException {
        Optional<String> problem = Troubles.explained(() -> FilterCheck.problem(filter));
        if (problem.isPresent()) {
            throw new CaptureException(Reason.BAD_FILTER, problem.get());
        }
        return Troubles.explained(() -> FilterProgram.of(filter, snapLength));
    }
}
