/**
 * What is fuzzed, one class per reader or decoder: how input becomes a call, and what must hold for every input. A target
 * is confined to the thread that fuzzes and has a constructor without arguments.
 */
package org.vipdrift.fuzz.targets;
