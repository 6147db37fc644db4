package jp.lg.isac.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WorkItemTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Test
  void isUrgentByItsDueDate() {
    assertThat(Urgency.of(TODAY.minusDays(1), TODAY)).isEqualTo(Urgency.OVERDUE);
    assertThat(Urgency.of(TODAY, TODAY)).isEqualTo(Urgency.SOON);
    assertThat(Urgency.of(TODAY.plusDays(7), TODAY)).isEqualTo(Urgency.SOON);
    assertThat(Urgency.of(TODAY.plusDays(8), TODAY)).isEqualTo(Urgency.NORMAL);
    assertThat(Urgency.of(null, TODAY)).isEqualTo(Urgency.NORMAL);
  }

  @Test
  void standsBeforeWhatCanWait() {
    var overdue = item("overdue", TODAY.minusDays(3));
    var soon = item("soon", TODAY.plusDays(1));
    var later = item("later", TODAY.plusDays(30));
    var undated = item("undated", null);
    assertThat(
            Stream.of(undated, later, soon, overdue)
                .sorted(WorkItem.MOST_URGENT_FIRST)
                .map(WorkItem::key))
        .containsExactly("overdue", "soon", "later", "undated");
  }

  private static WorkItem item(String key, @Nullable LocalDate due) {
    return new WorkItem(key, List.of(), due, Urgency.of(due, TODAY), "/");
  }
}
