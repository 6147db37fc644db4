package jp.lg.isac.compliance;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import jp.lg.isac.kernel.DomainException;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AddFrameworkVersionTest {
  @Test
  void acceptsATreeWhoseHeadingsComeFirst() {
    assertThatCode(() -> version(item("1", null), item("1.1", "1"), item("2", null)).checkTree())
        .doesNotThrowAnyException();
  }

  @Test
  void pointsToEachNumberUsedTwiceAndEachParentThatDoesNotComeBefore() {
    var version = version(item("1", null), item("1", null), item("2.1", "2"), item("2", "2"));

    assertThatThrownBy(version::checkTree)
        .asInstanceOf(type(DomainException.Invalid.class))
        .extracting(DomainException.Invalid::violations)
        .asInstanceOf(InstanceOfAssertFactories.list(DomainException.Violation.class))
        .extracting(violation -> violation.pointer() + " " + violation.code())
        .containsExactly(
            "/requirements/1/number compliance.duplicate-number",
            "/requirements/2/parent compliance.unknown-parent",
            "/requirements/3/parent compliance.unknown-parent");
  }

  private static AddFrameworkVersion version(AddFrameworkVersion.Requirement... requirements) {
    return new AddFrameworkVersion("例規集", null, List.of(), List.of(requirements));
  }

  private static AddFrameworkVersion.Requirement item(String number, @Nullable String parent) {
    return new AddFrameworkVersion.Requirement(number, parent, "項目", "本文", "", true);
  }
}
