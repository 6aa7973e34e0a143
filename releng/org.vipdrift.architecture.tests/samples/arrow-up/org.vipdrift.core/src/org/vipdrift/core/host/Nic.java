package org.vipdrift.core.host;
