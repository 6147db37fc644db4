package jp.lg.isac.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.lg.isac.kernel.Clocks;
import jp.lg.isac.kernel.Cursor;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.training.CompletionFilter;
import jp.lg.isac.training.CompletionView;
import jp.lg.isac.training.Completions;
import jp.lg.isac.training.CourseView;
import jp.lg.isac.training.Courses;
import jp.lg.isac.web.Messages;
import jp.lg.isac.web.PageAddress;
import jp.lg.isac.web.TableFile;
import org.jspecify.annotations.Nullable;

/** Who completed what, by course and fiscal year, on the screen or as a file. */
@Named
@RequestScoped
public class CompletionListPage {
  private static final int YEARS = 5;

  @Inject private Completions completions;
  @Inject private Courses courses;
  @Inject private PageAddress page;
  @Inject private Messages messages;
  @Inject private Clock clock;

  private @Nullable Page<CompletionView> shown;
  private @Nullable List<CourseView> choices;

  public Page<CompletionView> getCompletions() {
    if (shown == null) {
      shown = completions.list(filter(), PageRequest.of(null, page.parameter("cursor")));
    }
    return shown;
  }

  /** The courses to choose from. */
  public List<CourseView> getCourses() {
    if (choices == null) {
      choices = courses.list(new PageRequest(PageRequest.MAXIMUM_LIMIT, Cursor.START)).items();
    }
    return choices;
  }

  /** The course chosen, {@code null} for all. */
  public @Nullable UUID getCourse() {
    return getCourses().stream()
        .map(CourseView::id)
        .filter(id -> page.parameter("course").equals(id.toString()))
        .findFirst()
        .orElse(null);
  }

  /** The year chosen, {@code null} for all. */
  public @Nullable Integer getFiscalYear() {
    return Optional.of(page.parameter("fiscalYear"))
        .filter(text -> text.matches("2[0-9]{3}"))
        .map(Integer::valueOf)
        .orElse(null);
  }

  /** This fiscal year and those before. */
  public List<Integer> getYears() {
    int thisYear = LocalDate.ofInstant(clock.instant(), Clocks.TOKYO).minusMonths(3).getYear();
    return IntStream.range(0, YEARS).mapToObj(back -> thisYear - back).toList();
  }

  public boolean isSupervised() {
    return completions.isSupervised();
  }

  public void csv() throws IOException {
    send(TableFile.Format.CSV);
  }

  public void excel() throws IOException {
    send(TableFile.Format.XLSX);
  }

  private void send(TableFile.Format format) throws IOException {
    CompletionFile.of(completions.export(filter()), messages)
        .as(format)
        .send(FacesContext.getCurrentInstance());
  }

  private CompletionFilter filter() {
    return new CompletionFilter(getCourse(), getFiscalYear());
  }
}
