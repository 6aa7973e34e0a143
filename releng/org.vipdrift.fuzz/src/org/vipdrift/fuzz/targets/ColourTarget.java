package org.vipdrift.fuzz.targets;

import java.util.stream.Stream;
import org.vipdrift.capture.colour.ColourFile;
import org.vipdrift.capture.colour.ColourRules;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.fuzz.Claim;

/** Colour rules as text: what was read is the same when written and read again. */
public final class ColourTarget extends TextTarget {

    @Override
    Stream<String> texts() {
        return Stream.of(ColourFile.write(ColourRules.standard()), "# nothing\n\n",
                "!@VRRP@vrrp.prio > 0@[65535,64764,40092][4718,10030,11796]\n", "@a@b@[0,0,65536][1,1,1]", "@a@b@[]");
    }

    @Override
    void read(String text) {
        ColourRules rules;
        try {
            rules = ColourFile.read(text);
        } catch (InvalidValueException e) {
            return;
        }
        Claim.same(rules.all(), ColourFile.read(ColourFile.write(rules)).all(), () -> "rules");
    }
}
