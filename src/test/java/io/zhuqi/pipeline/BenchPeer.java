package io.zhuqi.pipeline;

import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.batch.infrastructure.item.database.JdbcBatchItemWriter;
import org.springframework.batch.infrastructure.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;

/**
 * What a user would pick instead: a Spring Batch step of chunks, POI's event reader with its formatter in a thread of its own, and a batch
 * insert. It is given less to do: no text beside the values, no checks.
 */
final class BenchPeer {
    private static final int CHUNK = 1000;
    private static final String[] END = {};
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M/d/yy", Locale.ROOT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("M/d/yy H:mm", Locale.ROOT);

    private final DataSource database;
    private final JobRepository repository;
    private final JobOperator operator;
    private final PlatformTransactionManager transactions;

    BenchPeer(
            DataSource database,
            JobRepository repository,
            JobOperator operator,
            PlatformTransactionManager transactions) {
        this.database = database;
        this.repository = repository;
        this.operator = operator;
        this.transactions = transactions;
    }

    void load(Path file, long number) throws Exception {
        JdbcClient.create(database).sql("""
                        create table if not exists bench_peer (row_no int primary key, log_no text, worked_on date, official_name text,
                            unit text, enterprise_name text, work_type text, content text, found_problem text, problem_no text,
                            policy_cited text, submitted_at timestamp, remark text)""").update();
        EventReader reader = new EventReader(file);
        Job job = new JobBuilder("bench-peer", repository)
                .start(new StepBuilder("rows", repository)
                        .<String[], String[]>chunk(CHUNK)
                        .transactionManager(transactions)
                        .reader(reader)
                        .writer(writer())
                        .build())
                .build();
        reader.start();
        JobExecution execution = operator.start(
                job, new JobParametersBuilder().addLong("number", number).toJobParameters());
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            throw new IllegalStateException(execution.getAllFailureExceptions().toString());
        }
    }

    private JdbcBatchItemWriter<String[]> writer() {
        JdbcBatchItemWriter<String[]> writer = new JdbcBatchItemWriterBuilder<String[]>()
                .dataSource(database)
                .sql("insert into bench_peer values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .assertUpdates(false)
                .itemPreparedStatementSetter((cells, statement) -> {
                    statement.setInt(1, Integer.parseInt(cells[cells.length - 1]));
                    for (int column = 0; column < cells.length - 1; column++) {
                        switch (column) {
                            case 1 -> statement.setDate(column + 2, Date.valueOf(LocalDate.parse(cells[column], DAY)));
                            case 10 ->
                                statement.setTimestamp(
                                        column + 2, Timestamp.valueOf(LocalDateTime.parse(cells[column], MOMENT)));
                            default -> statement.setString(column + 2, cells[column]);
                        }
                    }
                })
                .build();
        writer.afterPropertiesSet();
        return writer;
    }

    /** Hands the rows of POI's events to the step. */
    private static final class EventReader implements ItemReader<String[]>, SheetContentsHandler {
        private final Path file;
        private final BlockingQueue<String[]> rows = new ArrayBlockingQueue<>(4 * CHUNK);
        private final Semaphore failed = new Semaphore(0);
        private String[] cells = END;

        EventReader(Path file) {
            this.file = file;
        }

        void start() {
            Thread thread = new Thread(this::parse, "bench-peer");
            thread.setDaemon(true);
            thread.start();
        }

        private void parse() {
            try (OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
                XSSFReader reader = new XSSFReader(opened);
                ReadOnlySharedStringsTable shared = new ReadOnlySharedStringsTable(opened);
                XMLReader xml = XMLHelper.newXMLReader();
                xml.setContentHandler(new XSSFSheetXMLHandler(reader.getStylesTable(), shared, this, false));
                try (InputStream in = reader.getSheetsData().next()) {
                    xml.parse(new InputSource(in));
                }
            } catch (Exception e) {
                failed.release();
                throw new IllegalStateException(e);
            } finally {
                put(END);
            }
        }

        private void put(String[] row) {
            try {
                rows.put(row);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void startRow(int number) {
            cells = new String[BenchLogs.HEADERS.size() + 1];
            cells[cells.length - 1] = Integer.toString(number);
        }

        @Override
        public void endRow(int number) {
            if (number > 0) {
                put(cells);
            }
        }

        @Override
        public void cell(String reference, String value, XSSFComment comment) {
            cells[reference.charAt(0) - 'A'] = value;
        }

        @Override
        public String[] read() throws InterruptedException {
            String[] row = rows.take();
            if (failed.tryAcquire()) {
                throw new IllegalStateException("POI could not read " + file);
            }
            return row == END ? null : row;
        }
    }
}
