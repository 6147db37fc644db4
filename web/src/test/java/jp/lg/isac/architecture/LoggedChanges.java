package jp.lg.isac.architecture;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.lg.isac.activitylog.ActivityLog;

/**
 * Holds if a use case that changes something also writes down that it was done. It follows the
 * calls of the method: a change is a row that is added, removed or updated, or a field of an entity
 * that is set anew.
 */
final class LoggedChanges extends ArchCondition<JavaMethod> {
  private static final Set<String> CHANGES = Set.of("persist", "remove", "merge", "executeUpdate");

  private final String root;

  LoggedChanges(String root) {
    super("write down in the activity log what they change");
    this.root = root;
  }

  @Override
  public void check(JavaMethod useCase, ConditionEvents events) {
    var reached = reachedFrom(useCase);
    boolean changes = accesses(reached).anyMatch(LoggedChanges::isChange);
    boolean logs = accesses(reached).anyMatch(LoggedChanges::isEntry);
    events.add(
        new SimpleConditionEvent(
            useCase,
            !changes || logs,
            "%s changes something and does not write it down".formatted(useCase.getFullName())));
  }

  private Set<JavaCodeUnit> reachedFrom(JavaMethod useCase) {
    var reached = new LinkedHashSet<JavaCodeUnit>(List.of(useCase));
    var next = new ArrayDeque<JavaCodeUnit>(reached);
    while (!next.isEmpty()) {
      next.pop().getAccessesFromSelf().stream()
          .filter(access -> access.getTargetOwner().getPackageName().startsWith(root))
          .filter(access -> !isEntry(access))
          .flatMap(LoggedChanges::called)
          .filter(reached::add)
          .forEach(next::push);
    }
    return reached;
  }

  private static Stream<JavaCodeUnit> called(JavaAccess<?> access) {
    return access.getTarget() instanceof CodeUnitAccessTarget target
        ? target.resolveMember().stream().map(JavaCodeUnit.class::cast)
        : Stream.empty();
  }

  private static Stream<JavaAccess<?>> accesses(Set<JavaCodeUnit> units) {
    return units.stream().flatMap(unit -> unit.getAccessesFromSelf().stream());
  }

  private static boolean isEntry(JavaAccess<?> access) {
    return access.getTargetOwner().isEquivalentTo(ActivityLog.class);
  }

  /** Whether it is a factory: what it sets belongs to something new. */
  private static boolean makesIt(JavaCodeUnit origin) {
    return origin instanceof JavaConstructor || origin.getModifiers().contains(JavaModifier.STATIC);
  }

  private static boolean isChange(JavaAccess<?> access) {
    var owner = access.getTargetOwner();
    return access instanceof JavaFieldAccess field
        ? field.getAccessType() == JavaFieldAccess.AccessType.SET
            && owner.isAnnotatedWith(Entity.class)
            && !makesIt(access.getOrigin())
        : (owner.isAssignableTo(EntityManager.class) || owner.isAssignableTo(Query.class))
            && CHANGES.contains(access.getName());
  }
}
