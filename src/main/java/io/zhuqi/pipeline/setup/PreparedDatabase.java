package io.zhuqi.pipeline.setup;

import javax.sql.DataSource;

/** A database that has the schema; whoever works with the tables asks for this instead of the bare database. */
public record PreparedDatabase(DataSource database) {}
