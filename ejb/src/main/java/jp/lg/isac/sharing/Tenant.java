package jp.lg.isac.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.stream.Collectors;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.tenancy.OrganisationCode;

/** Tells the database who reads in the current transaction; nothing told means nothing seen. */
@ApplicationScoped
public class Tenant {
  @PersistenceContext EntityManager entityManager;

  /** Binds the running transaction to the reader; it ends with the transaction. */
  public void bind(SignedIn reader) {
    entityManager
        .createNativeQuery(
            """
            select set_config('isac.codes', ?1, true), set_config('isac.tokens', ?2, true),
                   set_config('isac.account', ?3, true), set_config('isac.roles', ?4, true)
            """)
        .setParameter(
            1,
            reader.codes().stream().map(OrganisationCode::value).collect(Collectors.joining(",")))
        .setParameter(2, String.join(",", ReaderTokens.of(reader)))
        .setParameter(3, reader.account().toString())
        .setParameter(4, reader.roles().stream().map(Enum::name).collect(Collectors.joining(",")))
        .getSingleResult();
  }
}
