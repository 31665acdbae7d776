/** The index of what can be searched in the items of a dataset. The only package that knows Lucene, which is not loaded before it is needed. */
package org.promptstudio.store.search;
