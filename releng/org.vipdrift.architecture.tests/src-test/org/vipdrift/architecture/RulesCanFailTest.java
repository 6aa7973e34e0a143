package org.vipdrift.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each folder of samples breaks one rule, once. */
class RulesCanFailTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            unknown-bundle   | org.vipdrift.mystery is not in the table of Arrows; say what it may use.
            arrow-up         | org.vipdrift.core must not use org.vipdrift.failover.
            arrow-required   | org.vipdrift.app must not use org.vipdrift.remote.
            ui-uses-ui       | org.vipdrift.capture.ui must not use org.vipdrift.failover.ui.
            eclipse-import   | org.vipdrift.capture must run on a bare JVM but uses org.eclipse.core.runtime.
            eclipse-required | org.vipdrift.deploy must run on a bare JVM but uses org.eclipse.ui.
            library-shared   | org.vipdrift.cli must not import net.schmizz.sshj; its owners are remote.sshj.
            library-unknown  | org.vipdrift.core must not import com.example.widgets; \
            its owners are not yet said in Arrows.LIBRARIES.
            package-split    | Package org.vipdrift.core.host is in org.vipdrift.core and in org.vipdrift.remote.
            plugin-class     | plugin.xml of org.vipdrift.app names org.vipdrift.app.Gone, which is not there.
            agent-starts     | org.vipdrift.agent.Forker starts a program, but org.vipdrift.agent runs on hosts and must \
            not.
            agent-calls      | org.vipdrift.core.Shell starts a program, but org.vipdrift.core runs on hosts and must not.
            internal-exported | org.vipdrift.core exports org.vipdrift.core.internal.text, which is internal.
            text-unused      | org.vipdrift.app has the text lost, which nobody uses.
            text-missing     | org.vipdrift.app uses the text gone, which is not there.
            label-unused     | org.vipdrift.app has the text view.lost, which nobody uses.
            label-missing    | org.vipdrift.app uses the text view.gone, which is not there.
            """)
    void findsTheViolation(String sample, String sentence) {
        var bundles = BundleFolder.readAll(Path.of("samples", sample));
        assertEquals(sentence,
                String.join("\n", Rule.ALL.stream().flatMap(rule -> rule.violations(bundles)).toList()));
    }
}
