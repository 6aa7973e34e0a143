package org.vipdrift.core;
class Shell { Object run = new CFunction("system"); }
