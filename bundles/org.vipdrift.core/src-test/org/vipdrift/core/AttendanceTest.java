package org.vipdrift.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttendanceTest {
    private final List<String> done = new ArrayList<>();
    private final Attendance attendance = new Attendance(() -> done.add("begin"), () -> done.add("end"));

    @Test
    void beginsForTheFirstAndEndsWithTheLast() {
        Subscription first = attendance.join();
        Subscription second = attendance.join();
        first.close();
        first.close();
        assertEquals(List.of("begin"), done);
        second.close();
        assertEquals(List.of("begin", "end"), done);
        attendance.join();
        assertEquals(List.of("begin", "end", "begin"), done);
    }
}
