/** The rules of ARCHITECTURE.md as tests: they read every manifest and plugin.xml and compile against nothing of ours. */
package org.vipdrift.architecture;
