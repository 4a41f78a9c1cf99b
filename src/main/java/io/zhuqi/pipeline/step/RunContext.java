package io.zhuqi.pipeline.step;

import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/**
 * What a run is about; travels as job parameters. Only the run number identifies a job: the same number again means
 * that the run goes on.
 *
 * @param runId the run's number in the run history
 * @param period the month that is measured
 * @param businessDate what is counted, up to and including this day
 * @param knowledgeDate what had been received by this day
 * @param place the inbox of a night, the output folder of a report
 * @param language IETF tag of the language of what is written
 * @param scope what a report is about: {@code city}, {@code county:620702}; {@code city} for a night
 * @param edition for whom a report is printed: {@code internal} or {@code wide}
 */
public record RunContext(
        long runId,
        YearMonth period,
        LocalDate businessDate,
        LocalDate knowledgeDate,
        String place,
        String language,
        String scope,
        String edition) {
    private static final String RUN = "run";
    private static final String PERIOD = "period";
    private static final String BUSINESS_DATE = "businessDate";
    private static final String KNOWLEDGE_DATE = "knowledgeDate";
    private static final String PLACE = "place";
    private static final String LANGUAGE = "language";
    private static final String SCOPE = "scope";
    private static final String EDITION = "edition";

    /** The same context as job parameters. */
    public JobParameters toParameters() {
        return new JobParametersBuilder()
                .addLong(RUN, runId, true)
                .addString(PERIOD, period.toString(), false)
                .addString(BUSINESS_DATE, businessDate.toString(), false)
                .addString(KNOWLEDGE_DATE, knowledgeDate.toString(), false)
                .addString(PLACE, place, false)
                .addString(LANGUAGE, language, false)
                .addString(SCOPE, scope, false)
                .addString(EDITION, edition, false)
                .toJobParameters();
    }

    /** The run that these parameters of a job describe. */
    public static RunContext of(JobParameters parameters) {
        return new RunContext(
                number(parameters),
                YearMonth.parse(text(parameters, PERIOD)),
                LocalDate.parse(text(parameters, BUSINESS_DATE)),
                LocalDate.parse(text(parameters, KNOWLEDGE_DATE)),
                text(parameters, PLACE),
                text(parameters, LANGUAGE),
                text(parameters, SCOPE),
                text(parameters, EDITION));
    }

    private static long number(JobParameters parameters) {
        Long run = parameters.getLong(RUN);
        if (run == null) {
            throw new IllegalArgumentException("job parameter missing: " + RUN);
        }
        return run;
    }

    private static String text(JobParameters parameters, String name) {
        String value = parameters.getString(name);
        if (value == null) {
            throw new IllegalArgumentException("job parameter missing: " + name);
        }
        return value;
    }
}
