package io.zhuqi.measurement;

/** What is counted of the rows that meet the predicates. */
public enum Tally {
    /** Different values of a column, the population's subject unless another is named. */
    DISTINCT,
    /** The sum of a column; blanks add nothing. */
    SUM,
    /** The interpolated median of a column. */
    MEDIAN
}
