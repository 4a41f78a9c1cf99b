package io.zhuqi.pipeline.step;

import io.zhuqi.inbox.InboxScan;

/** Hears how a long run gets on. Called from several threads; must return at once. */
public interface Progress {
    /** A named step begins. */
    void stepBegins(String step);

    /** The inbox has been looked through: so many files to take. */
    void inboxScanned(int files);

    /** A file was left in the inbox, untouched. */
    void leftInInbox(InboxScan.PassedOver left);

    /** One more of {@code total} files is done. */
    void filesDone(int done, int total);

    /** A hearer that hears nothing. */
    Progress SILENT = new Progress() {
        @Override
        public void stepBegins(String step) {}

        @Override
        public void inboxScanned(int files) {}

        @Override
        public void leftInInbox(InboxScan.PassedOver left) {}

        @Override
        public void filesDone(int done, int total) {}
    };
}
