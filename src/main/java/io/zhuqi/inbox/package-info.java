/**
 * Notices files, waits until they are whole, fingerprints them and keeps the originals for ever. A file is its content: the same bytes
 * under another name are the same file. Nothing in the inbox itself is ever moved, changed or deleted.
 */
@NullMarked
package io.zhuqi.inbox;

import org.jspecify.annotations.NullMarked;
