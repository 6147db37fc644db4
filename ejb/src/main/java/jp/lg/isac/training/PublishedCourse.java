package jp.lg.isac.training;

/**
 * A course as its authors see it.
 *
 * @param edition number of the current edition
 * @param content the command that published it
 */
public record PublishedCourse(int edition, PublishCourse content) {}
