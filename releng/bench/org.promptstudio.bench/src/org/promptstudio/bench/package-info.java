/** Whole-program measurements inside the running workbench, with real windows and real events. No part of the product. */
package org.promptstudio.bench;
