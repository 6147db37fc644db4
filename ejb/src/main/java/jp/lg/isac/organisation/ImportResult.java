package jp.lg.isac.organisation;

import java.util.List;
import jp.lg.isac.tenancy.OrganisationCode;

/**
 * What an import did, or on a dry run would do, row by row.
 *
 * @param imported organisations that were not there
 * @param changed organisations that were there otherwise
 * @param unchanged organisations that were there just so
 * @param dryRun whether nothing was stored
 */
public record ImportResult(
    int imported, int changed, int unchanged, boolean dryRun, List<Row> rows) {

  /** What becomes of a row. */
  public enum Outcome {
    IMPORTED,
    CHANGED,
    UNCHANGED
  }

  /**
   * One row of the file.
   *
   * @param line where it begins in the file, the header being line 1
   */
  public record Row(int line, OrganisationCode code, String name, Outcome outcome) {}

  static ImportResult of(List<Row> rows, boolean dryRun) {
    return new ImportResult(
        count(rows, Outcome.IMPORTED),
        count(rows, Outcome.CHANGED),
        count(rows, Outcome.UNCHANGED),
        dryRun,
        rows);
  }

  private static int count(List<Row> rows, Outcome outcome) {
    return (int) rows.stream().filter(row -> row.outcome() == outcome).count();
  }
}
