package jp.lg.isac.incident;

import java.time.Instant;

/**
 * One stage of an incident's thread.
 *
 * @param n its place in the thread, from 1
 * @param author the sender's name
 */
public record ReportView(int n, ReportStage stage, String body, String author, Instant sentAt) {
  static ReportView of(Report report) {
    return new ReportView(
        report.n(), report.stage(), report.body(), report.authorName(), report.sentAt());
  }
}
