package jp.lg.isac.web.knowledge;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.knowledge.ReviewView;
import jp.lg.isac.knowledge.Reviewing;

/** The last review of an article, if there was one. */
@RequestScoped
public class ReviewedArticle {
  @Inject private Reviewing reviewing;

  Optional<ReviewView> find(UUID article) {
    try {
      return Optional.of(reviewing.get(article));
    } catch (DomainException.NotFound none) {
      return Optional.empty();
    }
  }
}
