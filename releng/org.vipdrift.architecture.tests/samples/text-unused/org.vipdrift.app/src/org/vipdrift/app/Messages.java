package org.vipdrift.app;

final class Messages {
    static String there;
    static String lost;
}
