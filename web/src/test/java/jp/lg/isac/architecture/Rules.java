package jp.lg.isac.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.core.EntityPart;
import java.io.InputStream;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.lg.isac.sharing.TenantBound;
import jp.lg.isac.web.MergePatch;

/** The rules of the house; each is told which classes it is asked about when it is checked. */
final class Rules {
  private Rules() {}

  /** Packages of our own import what the table lists for them and nothing else of our own. */
  static ArchRule importOnlyWhatIsListed(String root, Map<String, Set<String>> table) {
    return classes()
        .that(resideBelow(root))
        .should(
            condition(
                "import only what Packages and docs/architecture.md list",
                (type, refuse) -> {
                  var allowed = table.get(type.getPackageName());
                  if (allowed == null) {
                    refuse.accept(type, "its package has no row in the table");
                    return;
                  }
                  packagesUsedBy(type)
                      .filter(used -> isBelow(root, used))
                      .filter(used -> !used.equals(type.getPackageName()))
                      .filter(used -> !allowed.contains(used))
                      .forEach(used -> refuse.accept(type, "imports " + used));
                }));
  }

  /** Libraries are used where the table lists them and nowhere else. */
  static ArchRule useLibrariesOnlyWhereListed(String root, Map<String, Set<String>> table) {
    return classes()
        .that(resideBelow(root))
        .should(
            condition(
                "use a library only where Libraries and docs/architecture.md list it",
                (type, refuse) ->
                    packagesUsedBy(type)
                        .filter(used -> !isBelow(Packages.ROOT, used) && !used.isEmpty())
                        .filter(used -> !mayUse(type.getPackageName(), used, table))
                        .forEach(used -> refuse.accept(type, "uses " + used))));
  }

  /** The longest listed name that the library's package begins with decides. */
  private static boolean mayUse(String user, String used, Map<String, Set<String>> table) {
    return table.keySet().stream()
        .filter(library -> isBelow(library, used))
        .max(Comparator.comparingInt(String::length))
        .map(table::get)
        .filter(users -> users.stream().anyMatch(listed -> isBelow(listed, user)))
        .isPresent();
  }

  /** The compiler keeps other features out of what a feature keeps and how it decides. */
  static ArchRule keepTheirModelToThemselves() {
    return classes()
        .that()
        .areAnnotatedWith(Entity.class)
        .or()
        .areAnnotatedWith(Embeddable.class)
        .or(are(simpleNameEndingWith("Repository")))
        .or(are(simpleNameEndingWith("Policy")))
        .should()
        .bePackagePrivate();
  }

  /**
   * What a feature shows: use cases that are {@code @Stateless}, and data.
   *
   * @param besides other public classes, each with its reason where it is listed
   */
  static ArchRule showUseCasesAndDataAlone(Collection<String> packages, Set<Class<?>> besides) {
    return classes()
        .that(
            describe(
                "are public classes of a feature",
                (JavaClass type) ->
                    packages.contains(type.getPackageName())
                        && type.isTopLevelClass()
                        && type.getModifiers().contains(JavaModifier.PUBLIC)
                        && !type.isInterface()
                        && !type.isRecord()
                        && !type.isEnum()))
        .should(
            condition(
                "be @Stateless",
                (type, refuse) -> {
                  if (!type.isAnnotatedWith(Stateless.class)
                      && !type.isAssignableTo(AttributeConverter.class)
                      && besides.stream().noneMatch(type::isEquivalentTo)) {
                    refuse.accept(type, "is public and no use case");
                  }
                }));
  }

  /** A use case tells the database whose it is before it does anything. */
  static ArchRule areBoundToATenant(Collection<String> packages, Set<Class<?>> besides) {
    return classes()
        .that()
        .areAnnotatedWith(Stateless.class)
        .and(inAnyOf(packages))
        .should(
            condition(
                "be @TenantBound",
                (type, refuse) -> {
                  if (!type.isAnnotatedWith(TenantBound.class)
                      && besides.stream().noneMatch(type::isEquivalentTo)) {
                    refuse.accept(type, "is not @TenantBound");
                  }
                }));
  }

  /** The container looks beans up by their simple name: of two it would take either. */
  static ArchRule haveNamesOfTheirOwn() {
    return classes()
        .that()
        .areAnnotatedWith(Stateless.class)
        .should(
            new ArchCondition<>("have a simple name that no other one has") {
              private Map<String, List<JavaClass>> byName = Map.of();

              @Override
              public void init(Collection<JavaClass> all) {
                byName = all.stream().collect(Collectors.groupingBy(JavaClass::getSimpleName));
              }

              @Override
              public void check(JavaClass type, ConditionEvents events) {
                byName.getOrDefault(type.getSimpleName(), List.of()).stream()
                    .filter(other -> !other.equals(type))
                    .map(other -> type.getName() + " is called as " + other.getName())
                    .forEach(what -> events.add(SimpleConditionEvent.violated(type, what)));
              }
            });
  }

  /** Every use case says who may call it. */
  static ArchRule sayWhoMayCallThem(Collection<String> packages) {
    return methods()
        .that()
        .arePublic()
        .and()
        .areDeclaredInClassesThat(
            inAnyOf(packages)
                .and(
                    describe(
                        "are public and @Stateless",
                        type ->
                            type.isAnnotatedWith(Stateless.class)
                                && type.getModifiers().contains(JavaModifier.PUBLIC))))
        .should(
            methodCondition(
                "say with @RolesAllowed or @PermitAll who may call them",
                (method, refuse) -> {
                  if (Stream.of(RolesAllowed.class, PermitAll.class)
                      .noneMatch(
                          said ->
                              method.isAnnotatedWith(said)
                                  || method.getOwner().isAnnotatedWith(said))) {
                    refuse.accept("says nothing");
                  }
                }));
  }

  /** Names come from the domain. */
  static ArchRule haveNamesOfTheDomain() {
    return noClasses()
        .that()
        .areTopLevelClasses()
        .should()
        .haveNameMatching(".*(Impl|Manager|Utils?|Helper|Facade)");
  }

  /**
   * An interface is there for several implementations.
   *
   * @param besides ports whose second implementation is known to come
   */
  static ArchRule areNotImplementedOnce(Set<Class<?>> besides) {
    return classes()
        .that()
        .areInterfaces()
        .and()
        .areNotAnnotations()
        .should(
            condition(
                "be implemented by more than one class",
                (type, refuse) -> {
                  var implementations =
                      type.getAllSubclasses().stream().filter(c -> !c.isInterface()).toList();
                  if (implementations.size() == 1
                      && besides.stream().noneMatch(type::isEquivalentTo)) {
                    refuse.accept(
                        type,
                        "is implemented by " + implementations.getFirst().getName() + " alone");
                  }
                }));
  }

  /** A page keeps its form while it is open, and a page without one keeps nothing. */
  static ArchRule liveAsLongAsTheirView(String root, Set<Class<?>> besides) {
    return classes()
        .that(
            resideBelow(root)
                .and(simpleNameEndingWith("Page"))
                .and(describe("are no data", type -> !type.isRecord())))
        .or()
        .areAnnotatedWith(ViewScoped.class)
        .should(
            condition(
                "be a @Named …Page, @ViewScoped if it has a form, else that or @RequestScoped",
                (type, refuse) -> {
                  if (!type.getSimpleName().endsWith("Page")) {
                    refuse.accept(type, "is @ViewScoped and no …Page");
                  }
                  if (!type.isAnnotatedWith(Named.class)) {
                    refuse.accept(type, "is not @Named");
                  }
                  if (!type.isAnnotatedWith(ViewScoped.class)
                      && !type.isAnnotatedWith(RequestScoped.class)) {
                    refuse.accept(type, "lives neither as long as its view nor as its request");
                  }
                  var hasForm =
                      type.getAllFields().stream()
                          .anyMatch(f -> f.getRawType().getSimpleName().endsWith("Form"));
                  if (hasForm
                      && !type.isAnnotatedWith(ViewScoped.class)
                      && besides.stream().noneMatch(type::isEquivalentTo)) {
                    refuse.accept(type, "has a form and is not @ViewScoped");
                  }
                }));
  }

  /** Pages show views, never what the database keeps. */
  static ArchRule holdNoEntity() {
    return classes()
        .that()
        .haveSimpleNameEndingWith("Page")
        .or()
        .haveSimpleNameEndingWith("Form")
        .should(
            condition(
                "have no field of an entity's type",
                (type, refuse) ->
                    type.getAllFields().stream()
                        .flatMap(field -> field.getType().getAllInvolvedRawTypes().stream())
                        .filter(held -> held.isAnnotatedWith(Entity.class))
                        .forEach(held -> refuse.accept(type, "holds " + held.getName()))));
  }

  /** Each route says on its own method who may use it: {@code RouteGuard} asks nothing else. */
  static ArchRule sayWhoMayUseTheRoute() {
    return methods()
        .that(areRoutes())
        .should(
            methodCondition(
                "be annotated with @RolesAllowed or @PermitAll",
                (route, refuse) -> {
                  if (!route.isAnnotatedWith(RolesAllowed.class)
                      && !route.isAnnotatedWith(PermitAll.class)) {
                    refuse.accept("says nothing");
                  }
                }));
  }

  /**
   * What is sent is a command that is validated, except a merge patch (validated as the command
   * that it makes), the parts of a form and a file, each read with limits of its own.
   */
  static ArchRule validateWhatIsSent() {
    return methods()
        .that(areRoutes())
        .should(
            methodCondition(
                "take a body that is @NotNull and @Valid",
                (route, refuse) ->
                    route.getParameters().stream()
                        .filter(parameter -> !isSentBesidesTheBody(parameter))
                        .filter(body -> !isReadWithItsOwnLimits(route, body))
                        .filter(
                            body ->
                                !body.isAnnotatedWith(Valid.class)
                                    || !body.isAnnotatedWith(NotNull.class)
                                    || body.getRawType().getPackageName().startsWith("java."))
                        .forEach(
                            body ->
                                refuse.accept(
                                    "takes " + body.getRawType().getName() + " as sent"))));
  }

  private static boolean isSentBesidesTheBody(JavaParameter parameter) {
    return parameter.getAnnotations().stream()
        .anyMatch(
            annotation ->
                annotation.getRawType().getPackageName().startsWith("jakarta.ws.rs")
                    && !annotation.getRawType().isEquivalentTo(FormParam.class));
  }

  private static boolean isReadWithItsOwnLimits(JavaMethod route, JavaParameter body) {
    var type = body.getRawType();
    return (type.isEquivalentTo(MergePatch.class) && route.isAnnotatedWith(PATCH.class))
        || (type.isEquivalentTo(InputStream.class) && route.isAnnotatedWith(Consumes.class))
        || body.getType().getAllInvolvedRawTypes().stream()
            .anyMatch(involved -> involved.isEquivalentTo(EntityPart.class));
  }

  private static DescribedPredicate<JavaMethod> areRoutes() {
    return describe("are REST routes", method -> method.isMetaAnnotatedWith(HttpMethod.class));
  }

  /** Who changes something leaves an entry in the activity log. */
  static ArchRule writeDownWhatTheyChange(String root, Set<Class<?>> besides) {
    return methods()
        .that()
        .arePublic()
        .and()
        .areDeclaredInClassesThat(
            describe(
                "are use cases, but " + besides,
                type ->
                    type.isAnnotatedWith(Stateless.class)
                        && besides.stream().noneMatch(type::isEquivalentTo)))
        .should(new LoggedChanges(root));
  }

  /** No package needs, by any way round, one that needs it. */
  static ArchRule haveNoCycles(String root) {
    return SlicesRuleDefinition.slices().matching(root + ".(**)").should().beFreeOfCycles();
  }

  private static Stream<String> packagesUsedBy(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream()
        .map(dependency -> dependency.getTargetClass().getBaseComponentType().getPackageName())
        .distinct();
  }

  private static DescribedPredicate<JavaClass> resideBelow(String root) {
    return describe("are ours", type -> isBelow(root, type.getPackageName()));
  }

  private static DescribedPredicate<JavaClass> inAnyOf(Collection<String> packages) {
    return describe("are of a feature", type -> packages.contains(type.getPackageName()));
  }

  private static boolean isBelow(String root, String name) {
    return name.equals(root) || name.startsWith(root + ".");
  }

  private static ArchCondition<JavaClass> condition(
      String description, BiConsumer<JavaClass, BiConsumer<JavaClass, String>> check) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        check.accept(
            type,
            (where, what) ->
                events.add(SimpleConditionEvent.violated(where, where.getName() + " " + what)));
      }
    };
  }

  private static ArchCondition<JavaMethod> methodCondition(
      String description, BiConsumer<JavaMethod, Consumer<String>> check) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        check.accept(
            method,
            what ->
                events.add(
                    SimpleConditionEvent.violated(method, method.getFullName() + " " + what)));
      }
    };
  }
}
