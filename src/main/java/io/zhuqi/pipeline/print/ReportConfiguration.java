package io.zhuqi.pipeline.print;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.control.JobsFolder;
import io.zhuqi.control.WordMap;
import io.zhuqi.delivery.FindingList;
import io.zhuqi.delivery.template.OwnEnterpriseStore;
import io.zhuqi.finding.Messages;
import io.zhuqi.measurement.FigureStore;
import io.zhuqi.measurement.IndicatorCatalogue;
import io.zhuqi.measurement.WriteFigures;
import io.zhuqi.pipeline.setup.PreparedDatabase;
import io.zhuqi.policy.entitlement.MatrixStore;
import io.zhuqi.reconciliation.FindingStore;
import io.zhuqi.reconciliation.FindingWording;
import io.zhuqi.reconciliation.RuleCatalogue;
import io.zhuqi.reporting.AssembleReport;
import io.zhuqi.reporting.annex.CountedRows;
import io.zhuqi.reporting.annex.EntitlementMatrix;
import io.zhuqi.reporting.annex.FindingLines;
import io.zhuqi.reporting.annex.LedgerSource;
import io.zhuqi.reporting.excel.WorkbookWords;
import io.zhuqi.reporting.excel.WriteWorkbook;
import io.zhuqi.reporting.gate.CharacterStore;
import io.zhuqi.reporting.gate.Gate;
import io.zhuqi.reporting.gate.UnprintableCharacters;
import io.zhuqi.reporting.issue.ChangeStore;
import io.zhuqi.reporting.issue.ChangeWording;
import io.zhuqi.reporting.issue.FrozenStore;
import io.zhuqi.reporting.issue.IssueRules;
import io.zhuqi.reporting.issue.IssueStore;
import io.zhuqi.reporting.pdf.WritePdf;
import io.zhuqi.reporting.privacy.PersonStore;
import io.zhuqi.reporting.privacy.Privacy;
import io.zhuqi.reporting.privacy.PrivacyRules;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Figures, findings and the report. */
@Configuration(proxyBeanMethods = false)
public class ReportConfiguration {

    @Bean
    FigureStore figureStore(PreparedDatabase prepared, IndicatorCatalogue catalogue) {
        return new FigureStore(prepared.database(), catalogue);
    }

    @Bean
    FindingLists findingLists(FindingStore findings, ControlRoom room, RuleCatalogue rules) {
        return locale -> new FindingList(findings, new FindingWording(rules, room, locale));
    }

    @Bean
    OwnEnterpriseStore ownEnterpriseStore(PreparedDatabase prepared) {
        return new OwnEnterpriseStore(prepared.database());
    }

    @Bean
    IssueStore issueStore(PreparedDatabase prepared) {
        return new IssueStore(prepared.database());
    }

    @Bean
    IssueRules issueRules(JobsFolder jobs) {
        return IssueRules.load(jobs);
    }

    @Bean
    ChangeStore changeStore(PreparedDatabase prepared) {
        return new ChangeStore(prepared.database());
    }

    @Bean
    ChangeWords changeWords(ControlRoom room, IndicatorCatalogue catalogue) {
        return locale -> new ChangeWording(room, catalogue, locale);
    }

    @Bean
    Versions versions(
            PreparedDatabase prepared,
            FigureStore figures,
            IndicatorCatalogue catalogue,
            IssueRules rules,
            ChangeStore changes,
            IssueStore issues,
            ChangeWords words) {
        return new Versions(
                issues, new FrozenStore(prepared.database(), figures, catalogue, rules), changes, rules, words);
    }

    /** Read before anything runs, so that a mistake in it is told before the first file is opened. */
    @Bean
    Gate gate(JobsFolder jobs, IndicatorCatalogue catalogue) {
        return Gate.load(jobs, catalogue);
    }

    /** Lazy: only the command that prints pays for compiling the layouts. */
    @Bean
    @Lazy
    WritePdf writePdf(JobsFolder jobs) {
        return new WritePdf(jobs);
    }

    @Bean
    AssembleReport assembleReport(PreparedDatabase prepared, ControlRoom room) {
        return new AssembleReport(
                room.jobs(), prepared.database(), Duration.ofSeconds(room.intSetting("query_seconds")));
    }

    @Bean
    Privacy privacy(ControlRoom room, PreparedDatabase prepared) {
        return new Privacy(PrivacyRules.read(room), new PersonStore(prepared.database()));
    }

    @Bean
    Printing printing(
            IssueReport issue,
            ControlRoom room,
            AssembleReport assemble,
            Privacy privacy,
            ObjectProvider<WritePdf> pdf,
            InspectRendering inspect,
            JudgedPapers judged) {
        return new Printing(issue, new PrintPapers(room, assemble, privacy, pdf::getObject, inspect, judged));
    }

    @Bean
    JudgedPapers judgedPapers() {
        return new JudgedPapers();
    }

    @Bean
    InspectRendering inspectRendering(
            ObjectProvider<WritePdf> pdf, ControlRoom room, PreparedDatabase prepared, AssembleReport assemble) {
        return new InspectRendering(
                pdf::getObject,
                locale -> workbook(room, locale),
                new UnprintableCharacters(room, new CharacterStore(prepared.database())),
                assemble.proveFigures());
    }

    @Bean
    IssueReport issueReport(
            AssembleReport assemble,
            ControlRoom room,
            IndicatorCatalogue catalogue,
            FigureStore figures,
            FindingLists findings,
            Privacy privacy,
            ObjectProvider<WritePdf> pdf,
            InspectRendering inspect,
            Versions versions,
            Gate gate,
            ChangeWords words,
            IssueStore issues,
            PreparedDatabase prepared,
            RuleCatalogue rules,
            Clock clock) {
        Annexes annexes = new Annexes(
                catalogue,
                figures,
                Messages::in,
                List.of(
                        new EntitlementMatrix(
                                new MatrixStore(prepared.database()),
                                room.words().map("entitlement"),
                                room.words().map("county")),
                        new FindingLines(
                                new FindingStore(prepared.database()),
                                locale -> new FindingWording(rules, room, locale),
                                catalogue::word),
                        new CountedRows(
                                new FindingStore(prepared.database()),
                                locale -> new FindingWording(rules, room, locale))));
        return new IssueReport(
                room,
                assemble,
                annexes,
                privacy,
                new RenderEdition(
                        new WriteFigures(figures, catalogue),
                        findings,
                        pdf::getObject,
                        locale -> workbook(room, locale)),
                inspect,
                versions,
                gate,
                words,
                issues,
                clock);
    }

    private static WriteWorkbook workbook(ControlRoom room, Locale locale) {
        return new WriteWorkbook(
                new WorkbookWords(Messages.in(locale), places(room.words().map("county"), locale)));
    }

    private static Map<String, String> places(WordMap counties, Locale locale) {
        return counties.codes().stream()
                .collect(Collectors.toMap(code -> LedgerSource.COUNTY + code, code -> counties.label(code)
                        .in(locale)));
    }
}
