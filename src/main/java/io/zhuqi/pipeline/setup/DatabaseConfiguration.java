package io.zhuqi.pipeline.setup;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.store.SettingStore;
import io.zhuqi.store.embedded.EmbeddedPostgres;
import io.zhuqi.store.row.SchemaStore;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The database: the one whose address is configured, else the program's own below its home. */
@Configuration(proxyBeanMethods = false)
public class DatabaseConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseConfiguration.class);

    /** The program's own server; asks for the control room so that a mistake there is told before a server starts. */
    @Bean
    @ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "embedded")
    EmbeddedPostgres embeddedPostgres(@Value("${zhuqi.home}") Path home, ControlRoom validated) {
        EmbeddedPostgres server = EmbeddedPostgres.start(home);
        if (server.outsideHome()) {
            LOG.warn(
                    "The database lies in {}: the account it runs under cannot enter the home", server.dataDirectory());
        }
        return server;
    }

    @Bean
    @ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "embedded")
    JdbcConnectionDetails connectionDetails(EmbeddedPostgres server) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return server.user();
            }

            @Override
            public String getPassword() {
                return server.password();
            }

            @Override
            public String getJdbcUrl() {
                return server.jdbcUrl();
            }
        };
    }

    /** The database with the schema of this program, and with what SQL needs to know of this control room. */
    @Bean
    PreparedDatabase preparedDatabase(DataSource database, ControlRoom room) {
        new SchemaStore(database).migrate(KindTables.of(room.kinds().values())).ifPresent(LOG::warn);
        new SettingStore(database).fill(ControlTables.of(room));
        return new PreparedDatabase(database);
    }
}
