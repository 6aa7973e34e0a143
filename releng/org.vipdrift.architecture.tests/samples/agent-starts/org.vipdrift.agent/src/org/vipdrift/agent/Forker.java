package org.vipdrift.agent;
class Forker { void fork() throws Exception { Runtime.getRuntime().exec("ip"); } }
