package org.vipdrift.failover.ui;
