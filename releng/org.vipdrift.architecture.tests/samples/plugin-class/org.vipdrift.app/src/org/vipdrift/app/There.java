package org.vipdrift.app;
