/** Faults that the tests of fuzzing let it find. */
package org.vipdrift.planted;
