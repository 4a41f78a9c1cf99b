package io.zhuqi.cli.session;

/** The command at the root of all verbs, which has the wording of the language that was asked for. */
public interface Speaking {
    Words words();
}
