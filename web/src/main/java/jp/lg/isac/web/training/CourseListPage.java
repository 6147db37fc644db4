package jp.lg.isac.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.training.CourseView;
import jp.lg.isac.training.Courses;
import jp.lg.isac.web.PageAddress;

/** The courses, each with how far the reader is. */
@Named
@RequestScoped
public class CourseListPage {
  @Inject private Courses courses;
  @Inject private PageAddress page;

  private Page<CourseView> shown = new Page<>(List.of(), null);

  public void load() {
    shown = courses.list(PageRequest.of(null, page.parameter("cursor")));
  }

  public Page<CourseView> getCourses() {
    return shown;
  }
}
