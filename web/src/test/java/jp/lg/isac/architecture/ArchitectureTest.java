package jp.lg.isac.architecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.HashSet;
import java.util.Set;
import jp.lg.isac.account.FirstAdministrator;
import jp.lg.isac.account.OneTimeLinks;
import jp.lg.isac.account.PasswordResets;
import jp.lg.isac.attachment.Attachments;
import jp.lg.isac.demonstration.DemonstrationStep;
import jp.lg.isac.duty.Duties;
import jp.lg.isac.exchange.OfficeClocks;
import jp.lg.isac.exchange.Proposals;
import jp.lg.isac.exchange.Publishing;
import jp.lg.isac.exchange.Reveals;
import jp.lg.isac.exchange.SharedReports;
import jp.lg.isac.identity.SignIn;
import jp.lg.isac.incident.PastCaseWork;
import jp.lg.isac.indexing.ChangeFollower;
import jp.lg.isac.indexing.SearchMemory;
import jp.lg.isac.indexing.Searching;
import jp.lg.isac.knowledge.PublicArticles;
import jp.lg.isac.notification.Inbox;
import jp.lg.isac.vocabulary.KnownTags;
import jp.lg.isac.web.account.FirstAdministratorPage;
import jp.lg.isac.web.account.WelcomePage;
import jp.lg.isac.web.identity.SignInPage;

/** The product keeps to the rules of the house; what a rule excepts stands here with its reason. */
@AnalyzeClasses(packages = Packages.ROOT, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final Set<String> DOMAIN = domain();

  /** They work inside the transaction of the incident, which shares something or has duties. */
  private static final Set<Class<?>> PUBLIC_BEANS =
      Set.of(
          KnownTags.class,
          Publishing.class,
          Proposals.class,
          Reveals.class,
          OfficeClocks.class,
          Duties.class,
          // goes on beside requests, and nobody calls it
          PastCaseWork.class);

  /** What happens before there is a tenant goes through the gate's functions. */
  private static final Set<Class<?>> WITHOUT_A_TENANT =
      Set.of(
          FirstAdministrator.class,
          OneTimeLinks.class,
          PasswordResets.class,
          SignIn.class,
          DemonstrationStep.class,
          // what anybody may read, whoever he is
          PublicArticles.class,
          // asks the index, which is told the reader with each question; its export is bound
          Searching.class);

  /** Ports that wait for more: other work that begins once a change can be found. */
  private static final Set<Class<?>> PORTS_WITH_ONE_SIDE = Set.of(ChangeFollower.class);

  /** Pages before the sign-in have a stateless view: there is no session that could keep one. */
  private static final Set<Class<?>> STATELESS_PAGES =
      Set.of(FirstAdministratorPage.class, SignInPage.class, WelcomePage.class);

  /**
   * Files belong to a use case that writes it down, reading marks and what one searched for to
   * their reader alone, and before a demonstration is loaded there is nobody who acts.
   */
  private static final Set<Class<?>> WRITTEN_DOWN_ELSEWHERE =
      Set.of(
          Attachments.class,
          Inbox.class,
          DemonstrationStep.class,
          SharedReports.class,
          SearchMemory.class);

  @ArchTest
  static final ArchRule useCasesWriteDownWhatTheyChange =
      Rules.writeDownWhatTheyChange(Packages.ROOT, WRITTEN_DOWN_ELSEWHERE);

  @ArchTest
  static final ArchRule packagesImportOnlyWhatIsListed =
      Rules.importOnlyWhatIsListed(Packages.ROOT, Packages.table());

  @ArchTest
  static final ArchRule librariesAreUsedOnlyWhereListed =
      Rules.useLibrariesOnlyWhereListed(Packages.ROOT, Libraries.table());

  @ArchTest static final ArchRule packagesHaveNoCycles = Rules.haveNoCycles(Packages.ROOT);

  @ArchTest
  static final ArchRule featuresKeepTheirModelToThemselves = Rules.keepTheirModelToThemselves();

  @ArchTest
  static final ArchRule featuresShowUseCasesAndDataAlone =
      Rules.showUseCasesAndDataAlone(Packages.FEATURES, PUBLIC_BEANS);

  @ArchTest
  static final ArchRule useCasesAreBoundToATenant =
      Rules.areBoundToATenant(DOMAIN, WITHOUT_A_TENANT);

  @ArchTest static final ArchRule useCasesHaveNamesOfTheirOwn = Rules.haveNamesOfTheirOwn();

  @ArchTest static final ArchRule useCasesSayWhoMayCallThem = Rules.sayWhoMayCallThem(DOMAIN);

  @ArchTest static final ArchRule routesSayWhoMayUseThem = Rules.sayWhoMayUseTheRoute();

  @ArchTest static final ArchRule routesValidateWhatIsSent = Rules.validateWhatIsSent();

  @ArchTest static final ArchRule classesHaveNamesOfTheDomain = Rules.haveNamesOfTheDomain();

  @ArchTest
  static final ArchRule interfacesAreNotImplementedOnce =
      Rules.areNotImplementedOnce(PORTS_WITH_ONE_SIDE);

  @ArchTest
  static final ArchRule pagesLiveAsLongAsTheirView =
      Rules.liveAsLongAsTheirView(Packages.WEB, STATELESS_PAGES);

  @ArchTest static final ArchRule pagesHoldNoEntity = Rules.holdNoEntity();

  private static Set<String> domain() {
    var all = new HashSet<String>(Packages.FOUNDATION);
    all.addAll(Packages.PORTS);
    all.addAll(Packages.FEATURES);
    return all;
  }
}
