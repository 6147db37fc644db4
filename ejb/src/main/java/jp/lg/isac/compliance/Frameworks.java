package jp.lg.isac.compliance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.lg.isac.activitylog.ActivityLog;
import jp.lg.isac.kernel.Cursor;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.sharing.TenantBound;

/** What organisations measure themselves by. The centre adds, nobody changes. */
@Stateless
@TenantBound
public class Frameworks {
  @Inject FrameworkRepository frameworks;
  @Inject ActivityLog activityLog;
  @Inject Clock clock;

  /** All frameworks, newest first. */
  @RolesAllowed({
    "STAFF",
    "APPROVER",
    "ORG_ADMIN",
    "COORDINATOR",
    "AUDITOR",
    "ANALYST",
    "CENTRE_ADMIN"
  })
  public Page<FrameworkView> list(PageRequest request) {
    var page =
        Page.of(frameworks.list(request), request.limit(), f -> new Cursor(f.createdAt(), f.id()));
    var versions = frameworks.versions(page.items().stream().map(Framework::id).toList());
    return page.map(framework -> FrameworkView.of(framework, versions));
  }

  /** One framework with the names of its versions. */
  @RolesAllowed({
    "STAFF",
    "APPROVER",
    "ORG_ADMIN",
    "COORDINATOR",
    "AUDITOR",
    "ANALYST",
    "CENTRE_ADMIN"
  })
  public FrameworkView find(UUID id) {
    return frameworks.find(id).map(this::view).orElseThrow(DomainException.NotFound::new);
  }

  /**
   * The whole text of a version.
   *
   * @throws DomainException.NotFound if there is none
   */
  @RolesAllowed({
    "STAFF",
    "APPROVER",
    "ORG_ADMIN",
    "COORDINATOR",
    "AUDITOR",
    "ANALYST",
    "CENTRE_ADMIN"
  })
  public FrameworkVersionView version(UUID framework, String version) {
    return frameworks
        .findVersion(framework, version)
        .map(this::view)
        .orElseThrow(DomainException.NotFound::new);
  }

  /** Adds a framework, as yet without a version; answers with what is there if the id is. */
  @RolesAllowed("CENTRE_ADMIN")
  public FrameworkView add(UUID id, @NotNull @Valid AddFramework command) {
    var existing = frameworks.find(id);
    if (existing.isPresent()) {
      return view(existing.get());
    }
    var framework = Framework.add(id, command, clock.instant());
    frameworks.add(framework);
    activityLog.done("framework.add", "framework", id);
    return FrameworkView.of(framework, List.of());
  }

  /**
   * Adds a version to a framework; answers with what is there if the id is.
   *
   * @throws DomainException.Conflict {@code compliance.version-exists}: what is there never changes
   */
  @RolesAllowed("CENTRE_ADMIN")
  public FrameworkVersionView addVersion(
      UUID id,
      UUID framework,
      @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}", message = "compliance.version-name")
          String version,
      @NotNull @Valid AddFrameworkVersion command) {
    var repeated = frameworks.findVersion(id);
    if (repeated.isPresent()) {
      return view(repeated.get());
    }
    var of = frameworks.find(framework).orElseThrow(DomainException.NotFound::new);
    if (frameworks.findVersion(framework, version).isPresent()) {
      throw new DomainException.Conflict("compliance.version-exists", version);
    }
    var added = FrameworkVersion.add(id, of, version, command, clock.instant());
    frameworks.add(
        added,
        IntStream.range(0, command.requirements().size())
            .mapToObj(i -> Requirement.of(id, i, command.requirements().get(i)))
            .toList());
    activityLog.done("framework.add-version", "framework_version", id);
    return view(added);
  }

  private FrameworkView view(Framework framework) {
    return FrameworkView.of(framework, frameworks.versions(List.of(framework.id())));
  }

  private FrameworkVersionView view(FrameworkVersion version) {
    return FrameworkVersionView.of(version, frameworks.requirements(version.id()));
  }
}
