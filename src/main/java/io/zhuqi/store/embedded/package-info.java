/**
 * A real PostgreSQL that needs no installation: unpacks the binaries found on the class path, keeps one durable cluster per home,
 * shares it between commands, takes over what a killed run left behind, and never runs it as root. It never stops or talks to a
 * server that does not serve exactly this home's data.
 */
@NullMarked
package io.zhuqi.store.embedded;

import org.jspecify.annotations.NullMarked;
