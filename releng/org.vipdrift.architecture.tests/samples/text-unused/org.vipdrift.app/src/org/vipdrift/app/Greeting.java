package org.vipdrift.app;

class Greeting {
    String text = Messages.there;
}
