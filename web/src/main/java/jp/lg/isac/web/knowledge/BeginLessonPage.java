package jp.lg.isac.web.knowledge;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import jp.lg.isac.knowledge.Lessons;
import jp.lg.isac.link.Ref;
import jp.lg.isac.web.Feedback;
import jp.lg.isac.web.Ids;
import jp.lg.isac.web.PageAddress;

/** The step from a shared report to a lesson. */
@Named
@RequestScoped
public class BeginLessonPage {
  @Inject private Lessons lessons;
  @Inject private PageAddress page;
  @Inject private Feedback feedback;

  public String begin() {
    return beginOf(Ids.of(page.parameter("id")));
  }

  /** The same from a list, of one of its reports. */
  public String beginOf(UUID report) {
    var lesson = lessons.begin(UUID.randomUUID(), new Ref(Ref.Type.SHARED_REPORT, report));
    feedback.done("article.lesson.begun");
    return "/article/edit.xhtml?faces-redirect=true&id=" + lesson.id();
  }
}
