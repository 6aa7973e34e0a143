package org.vipdrift.failover;
