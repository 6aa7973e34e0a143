package org.vipdrift.capture.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vipdrift.capture.Dissector;
import org.vipdrift.capture.FieldSelection;
import org.vipdrift.capture.sample.Sample;

/** A dissection of the fields a filter asks for is as good for it as a whole one. */
class FilterSelectionTest {

    @ParameterizedTest
    @MethodSource("org.vipdrift.capture.filter.WiresharkFiltersTest#filters")
    void theSamePacketsPass(String line) {
        String text = line.split(" =>", 2)[0];
        DisplayFilter filter = DisplayFilter.compile(text).filter().orElseThrow();
        for (Sample sample : Sample.all()) {
            assertEquals(filter.test(Dissector.dissect(sample.frame(), 7, FieldSelection.ALL)),
                    filter.test(Dissector.dissect(sample.frame(), 7, filter.selection())), text + " on " + sample);
        }
    }
}
