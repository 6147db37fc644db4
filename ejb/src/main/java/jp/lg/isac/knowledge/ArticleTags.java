package jp.lg.isac.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.indexing.SearchChanges;
import jp.lg.isac.search.DocumentType;
import jp.lg.isac.vocabulary.TagChanged;

/** Articles go by the tags' names, and are found by all words for them. */
@ApplicationScoped
class ArticleTags {
  @Inject ArticleRepository articles;
  @Inject SearchChanges searchChanges;

  void follow(@Observes TagChanged tag) {
    List<UUID> carrying = articles.retag(tag.before(), tag.now());
    if (!carrying.isEmpty()) {
      searchChanges.changed(DocumentType.ARTICLE, carrying);
    }
  }
}
