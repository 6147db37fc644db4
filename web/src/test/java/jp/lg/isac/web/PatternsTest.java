package jp.lg.isac.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import jakarta.validation.constraints.Pattern;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nobody is shown a regular expression: each pattern names a sentence that says what to type. */
class PatternsTest {
  private static final List<Messages> LANGUAGES =
      List.of(Messages.in(Locale.JAPANESE), Messages.in(Locale.ENGLISH));

  @Test
  void nameASentenceInBothLanguages() {
    var patterns = patterns();

    assertThat(patterns).hasSizeGreaterThan(4);
    assertThat(patterns)
        .allSatisfy(
            pattern ->
                assertThat(LANGUAGES)
                    .as(pattern.regexp())
                    .allMatch(messages -> messages.containsKey("problem." + pattern.message())));
  }

  private static List<Pattern> patterns() {
    return new ClassFileImporter()
        .withImportOption(new DoNotIncludeTests()).importPackages("jp.lg.isac").stream()
            .filter(PatternsTest::usesPatterns)
            .map(JavaClass::reflect)
            .flatMap(PatternsTest::constrained)
            .map(element -> element.getAnnotation(Pattern.class))
            .filter(pattern -> pattern != null)
            .distinct()
            .toList();
  }

  private static boolean usesPatterns(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream()
        .anyMatch(dependency -> dependency.getTargetClass().isEquivalentTo(Pattern.class));
  }

  private static Stream<AnnotatedElement> constrained(Class<?> type) {
    var fields =
        Arrays.stream(type.getDeclaredFields())
            .flatMap(field -> Stream.concat(Stream.of(field), parts(field.getAnnotatedType())));
    var executables =
        Stream.<Executable>concat(
            Arrays.stream(type.getDeclaredMethods()),
            Arrays.stream(type.getDeclaredConstructors()));
    return Stream.concat(
        fields,
        executables
            .flatMap(executable -> Arrays.stream(executable.getParameters()))
            .flatMap(p -> Stream.concat(Stream.of(p), parts(p.getAnnotatedType()))));
  }

  private static Stream<AnnotatedElement> parts(AnnotatedType type) {
    return type instanceof AnnotatedParameterizedType parameterised
        ? Arrays.stream(parameterised.getAnnotatedActualTypeArguments())
        : Stream.of(type);
  }
}
