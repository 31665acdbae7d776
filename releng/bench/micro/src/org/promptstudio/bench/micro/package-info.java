/** Small measurements with JMH: a part of the studio beside the library that does the least which must be done. */
package org.promptstudio.bench.micro;
