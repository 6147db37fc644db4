package jp.lg.isac.vocabulary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.identity.Role;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.TextPageRequest;
import jp.lg.isac.sharing.TenantBound;

/** Reading the vocabulary. */
@Stateless
@TenantBound
@RolesAllowed("TRAINEE")
public class Vocabulary {
  @Inject TagRepository tags;
  @Inject CurrentUser currentUser;

  /** By name; the centre sees retired tags too. */
  public Page<TagView> list(TextPageRequest page) {
    boolean isCentre = currentUser.get().hasAnyOf(Role.CENTRE);
    return Page.byText(tags.list(isCentre, page), page.limit(), Tag::name).map(Tag::view);
  }

  /** Names of all tags that a thing may be given, in order. */
  public List<String> names() {
    return tags.names();
  }

  /**
   * One tag.
   *
   * @throws DomainException.NotFound if there is none of this id
   */
  public TagView get(UUID id) {
    return tags.find(id).map(Tag::view).orElseThrow(DomainException.NotFound::new);
  }
}
