package jp.lg.isac.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jp.lg.isac.disclosure.IdentityKind;
import jp.lg.isac.tenancy.OrganisationCode;

/** By what an organisation is known: its names and numbers, its people and its mail domains. */
@ApplicationScoped
class OwnTraces {
  @PersistenceContext EntityManager entityManager;

  Map<IdentityKind, Set<String>> of(OrganisationCode organisation) {
    var traces = new EnumMap<IdentityKind, Set<String>>(IdentityKind.class);
    List<?> rows =
        entityManager
            .createNativeQuery(
                """
            with own as (select * from organisation where code = any (isac_codes())),
                 people as (select a.display_name, a.email from membership m
                              join account a on a.id = m.account
                             where m.organisation = any (isac_codes()))
            select 'ORGANISATION_NAME', name from own
            union select 'ORGANISATION_NAME', regexp_replace(name, '[都道府県市区町村]$', '') from own
            union select 'ORGANISATION_KANA', kana from own
            union select 'ORGANISATION_CODE', code from own
            union select 'ORGANISATION_CODE', left(code, 5) from own
            union select 'PREFECTURE', prefecture_name from own
            union select 'PERSON', display_name from people
            union select 'DOMAIN', split_part(email, '@', 2) from people where email like '%@%'
            union select 'DOMAIN', split_part(reach, '@', 2) from organisation_contact
                   where organisation = ?1 and reach like '%@%'
            """)
            .setParameter(1, organisation.value())
            .getResultList();
    rows.forEach(row -> add(traces, (Object[]) row));
    return traces;
  }

  private static void add(Map<IdentityKind, Set<String>> traces, Object[] row) {
    traces
        .computeIfAbsent(IdentityKind.valueOf((String) row[0]), kind -> new TreeSet<>())
        .add((String) row[1]);
  }
}
