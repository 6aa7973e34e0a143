/** Tests of whole programs on a network of real hosts. They run one after the other, on the console's side of it. */
package org.vipdrift.lab.tests;
