package io.zhuqi.pipeline.intake;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.finding.Messages;
import io.zhuqi.inbox.ArchiveLimits;
import io.zhuqi.inbox.Originals;
import io.zhuqi.inbox.PasswordFile;
import io.zhuqi.inbox.ScanInbox;
import io.zhuqi.inbox.UnpackArchive;
import io.zhuqi.pipeline.setup.KindTables;
import io.zhuqi.pipeline.setup.PreparedDatabase;
import io.zhuqi.pipeline.step.Listening;
import io.zhuqi.pipeline.step.StageStep;
import io.zhuqi.store.FileStore;
import io.zhuqi.store.QuarantineStore;
import io.zhuqi.store.row.RowStore;
import io.zhuqi.tabular.TabularLimits;
import io.zhuqi.tabular.format.OpenTabular;
import io.zhuqi.template.RecogniseSheet;
import io.zhuqi.validation.ValidateRecord;
import io.zhuqi.validation.several.JudgeRow;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The stages from inbox to store, and the steps that call stages. */
@Configuration(proxyBeanMethods = false)
public class IntakeConfiguration {

    @Bean
    Listening listening() {
        return new Listening();
    }

    @Bean
    StageStep stageStep(JobRepository repository, PlatformTransactionManager transactions, Listening listening) {
        return new StageStep(repository, transactions, listening);
    }

    @Bean
    Originals originals(@Value("${zhuqi.home}") Path home) {
        return new Originals(home);
    }

    @Bean
    PasswordFile passwordFile(@Value("${zhuqi.home}") Path home) {
        return new PasswordFile(home);
    }

    @Bean
    FileStore fileStore(PreparedDatabase prepared) {
        return new FileStore(prepared.database());
    }

    @Bean
    QuarantineStore quarantineStore(PreparedDatabase prepared) {
        return new QuarantineStore(prepared.database());
    }

    @Bean
    ReceiveFiles receiveFiles(
            Clock clock,
            Originals originals,
            FileStore files,
            PasswordFile passwords,
            ControlRoom room,
            @Value("${zhuqi.locale}") Locale locale,
            Listening listening) {
        Duration quiet = Duration.ofSeconds(room.intSetting("inbox_quiet_seconds"));
        return new ReceiveFiles(
                new ScanInbox(clock),
                originals,
                files,
                passwords,
                new UnpackArchive(originals, archiveLimits(room)),
                Messages.in(locale),
                quiet,
                listening);
    }

    @Bean
    TakeInFile takeInFile(
            PreparedDatabase prepared,
            ControlRoom room,
            FileStore files,
            Originals originals,
            PasswordFile passwords,
            OpenTabular open,
            @Value("${zhuqi.locale}") Locale locale) {
        return new TakeInFile(
                files,
                originals,
                passwords,
                open,
                sheets(room),
                new RowStore(prepared.database(), KindTables.of(room.kinds().values())),
                Messages.in(locale));
    }

    /** Recognises and judges by the rules of the control room. */
    static ReadSheets sheets(ControlRoom room) {
        return new ReadSheets(new RecogniseSheet(room), new JudgeRow(room, new ValidateRecord(room)));
    }

    static ArchiveLimits archiveLimits(ControlRoom room) {
        return new ArchiveLimits(
                Long.parseLong(room.setting("file_maximum_bytes")),
                Long.parseLong(room.setting("file_maximum_inflated_bytes")),
                room.intSetting("file_maximum_inflation_ratio"),
                Long.parseLong(room.setting("file_inflation_grace_bytes")),
                room.intSetting("file_maximum_entries"),
                room.intSetting("archive_maximum_depth"),
                Duration.ofSeconds(room.intSetting("file_maximum_seconds")));
    }

    @Bean
    OpenTabular openTabular(ControlRoom room) {
        return new OpenTabular(limits(room));
    }

    static TabularLimits limits(ControlRoom room) {
        return new TabularLimits(
                Long.parseLong(room.setting("file_maximum_bytes")),
                Long.parseLong(room.setting("file_maximum_legacy_bytes")),
                Long.parseLong(room.setting("file_maximum_inflated_bytes")),
                room.intSetting("file_maximum_inflation_ratio"),
                Long.parseLong(room.setting("file_inflation_grace_bytes")),
                room.intSetting("file_maximum_entries"),
                room.intSetting("file_maximum_sheets"),
                room.intSetting("sheet_maximum_rows"),
                room.intSetting("sheet_maximum_columns"),
                room.intSetting("cell_maximum_characters"),
                Duration.ofSeconds(room.intSetting("file_maximum_seconds")),
                Long.parseLong(room.setting("file_texts_in_memory_bytes")));
    }

    @Bean
    TakeInFiles takeInFiles(
            JobRepository repository, StageStep steps, FileStore files, TakeInFile takeIn, Listening listening) {
        return new TakeInFiles(repository, steps, files, takeIn, listening);
    }
}
