package org.vipdrift.deploy;
class Tar { Object tar = new ProcessBuilder("tar"); }
