package jp.lg.isac.organisation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.lg.isac.activitylog.ActivityLog;
import jp.lg.isac.kernel.Clocks;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.TextArray;
import jp.lg.isac.organisation.ImportResult.Outcome;
import jp.lg.isac.sharing.TenantBound;
import jp.lg.isac.tenancy.OrganisationCode;
import org.jspecify.annotations.Nullable;

/**
 * Brings a file of organisations into the directory, all of it or nothing. What the file does not
 * say (settings, validity, organisations that it does not name) stays as it is.
 */
@Stateless
@TenantBound
public class OrganisationImport {
  @PersistenceContext EntityManager entityManager;
  @Inject OrganisationRepository organisations;
  @Inject ActivityLog activityLog;
  @Inject Clock clock;

  /**
   * Imports the file, or tells what the import would do.
   *
   * @param file CSV as {@code code,kind,prefecture,name,kana}
   * @param dryRun whether to store nothing
   * @throws DomainException.Invalid with every bad row, by its line
   */
  @RolesAllowed("CENTRE_ADMIN")
  public ImportResult importFile(byte[] file, boolean dryRun) {
    var rows = OrganisationCsv.read(file);
    Map<OrganisationCode, Organisation> there =
        organisations.all().stream()
            .collect(Collectors.toMap(Organisation::code, Function.identity()));
    var result =
        ImportResult.of(
            rows.stream()
                .map(
                    row ->
                        new ImportResult.Row(
                            row.line(),
                            row.code(),
                            row.name(),
                            outcome(row, there.get(row.code()))))
                .toList(),
            dryRun);
    if (!dryRun && result.imported() + result.changed() > 0) {
      store(rows);
      activityLog.done("organisation.import", "organisation", result.imported() + result.changed());
    }
    return result;
  }

  private static Outcome outcome(OrganisationCsv.Row row, @Nullable Organisation there) {
    if (there == null) {
      return Outcome.IMPORTED;
    }
    boolean same =
        there.kind() == row.kind()
            && there.prefectureName().equals(row.prefecture())
            && there.name().equals(row.name())
            && there.kana().equals(row.kana());
    return same ? Outcome.UNCHANGED : Outcome.CHANGED;
  }

  /** One statement for the whole file; rows that say nothing new are not written. */
  private void store(List<OrganisationCsv.Row> rows) {
    entityManager
        .createNativeQuery(
            """
            insert into organisation as o (code, kind, prefecture, prefecture_name, name, kana, valid_from)
            select row.code, row.kind, left(row.code, 2), row.prefecture, row.name, row.kana, cast(?6 as date)
              from unnest(cast(?1 as text[]), cast(?2 as text[]), cast(?3 as text[]),
                          cast(?4 as text[]), cast(?5 as text[]))
                   as row (code, kind, prefecture, name, kana)
            on conflict (code) do update
              set kind = excluded.kind, prefecture_name = excluded.prefecture_name,
                  name = excluded.name, kana = excluded.kana, version = o.version + 1
              where (o.kind, o.prefecture_name, o.name, o.kana)
                    is distinct from
                    (excluded.kind, excluded.prefecture_name, excluded.name, excluded.kana)
            """)
        .setParameter(1, column(rows, row -> row.code().value()))
        .setParameter(2, column(rows, row -> row.kind().name()))
        .setParameter(3, column(rows, OrganisationCsv.Row::prefecture))
        .setParameter(4, column(rows, OrganisationCsv.Row::name))
        .setParameter(5, column(rows, OrganisationCsv.Row::kana))
        .setParameter(6, LocalDate.ofInstant(clock.instant(), Clocks.TOKYO))
        .executeUpdate();
  }

  private static String column(
      List<OrganisationCsv.Row> rows, Function<OrganisationCsv.Row, String> value) {
    return TextArray.literal(rows.stream().map(value).toList());
  }
}
