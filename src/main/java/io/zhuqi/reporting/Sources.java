package io.zhuqi.reporting;

import io.zhuqi.control.JobsFolder;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What papers that are printed at one go take from the control room: each file is read and understood once, when first asked for. Safe
 * for many threads.
 */
final class Sources {
    private final JobsFolder jobs;
    private final PrintedWords words;
    private final WordLists lists;
    private final Map<String, ReportDefinition> definitions = new ConcurrentHashMap<>();
    private final Map<String, TableDefinition> tables = new ConcurrentHashMap<>();

    Sources(JobsFolder jobs) {
        this.jobs = jobs;
        words = PrintedWords.load(jobs);
        lists = new WordLists(jobs, words);
    }

    PrintedWords words() {
        return words;
    }

    WordLists lists() {
        return lists;
    }

    /** The definition of a paper, by its file. */
    ReportDefinition definition(String file) {
        return definitions.computeIfAbsent(file, name -> ReportDefinition.load(jobs, name));
    }

    TableDefinition table(String id) {
        return tables.computeIfAbsent(id, name -> TableDefinition.load(jobs, name));
    }
}
