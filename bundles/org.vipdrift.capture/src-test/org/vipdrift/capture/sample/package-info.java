/** Frames to test decoders with: built here, or captured in the lab. */
package org.vipdrift.capture.sample;
