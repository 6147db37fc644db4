package jp.lg.isac.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import jp.lg.isac.architecture.broken.OpenEntity;
import jp.lg.isac.architecture.broken.left.Left;
import jp.lg.isac.architecture.broken.right.Right;
import org.junit.jupiter.api.Test;

/** Each rule refuses the class that was written to break it. */
class BrokenArchitectureTest {
  private static final String BROKEN = OpenEntity.class.getPackageName();
  private static final String LEFT = Left.class.getPackageName();
  private static final String RIGHT = Right.class.getPackageName();
  private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(BROKEN);

  @Test
  void refusesAnImportThatIsNotListed() {
    var table = Map.of(BROKEN, Set.<String>of(), LEFT, Set.<String>of(), RIGHT, Set.of(LEFT));

    refused(Rules.importOnlyWhatIsListed(BROKEN, table), "Left imports " + RIGHT);
  }

  @Test
  void refusesAPackageThatIsNotListed() {
    refused(
        Rules.importOnlyWhatIsListed(BROKEN, Map.of(LEFT, Set.of(RIGHT))),
        "Right its package has no row");
  }

  @Test
  void refusesALibraryThatIsNotListed() {
    refused(
        Rules.useLibrariesOnlyWhereListed(BROKEN, Map.of("java", Set.of(BROKEN))),
        "OpenEntity uses jakarta.persistence");
  }

  @Test
  void refusesALibraryThatIsListedForOthers() {
    var table = Map.of("java", Set.of(BROKEN), "java.util", Set.of(LEFT));

    refused(Rules.useLibrariesOnlyWhereListed(BROKEN, table), "Right uses java.util");
  }

  @Test
  void refusesACycle() {
    refused(Rules.haveNoCycles(BROKEN), "Cycle detected");
  }

  @Test
  void refusesAnOpenModel() {
    var rule = Rules.keepTheirModelToThemselves();

    refused(rule, "OpenEntity");
    refused(rule, "OpenRepository");
    refused(rule, "OpenPolicy");
  }

  @Test
  void refusesAPublicClassThatIsNoUseCase() {
    refused(
        Rules.showUseCasesAndDataAlone(Set.of(BROKEN), Set.of()),
        "OpenPolicy is public and no use case");
  }

  @Test
  void refusesAUseCaseWithoutTenant() {
    refused(Rules.areBoundToATenant(Set.of(BROKEN), Set.of()), "UnboundUseCase is not");
  }

  @Test
  void refusesTwoUseCasesOfOneName() {
    refused(Rules.haveNamesOfTheirOwn(), "UnboundUseCase is called as ");
  }

  @Test
  void refusesAUseCaseForWhoever() {
    refused(Rules.sayWhoMayCallThem(Set.of(BROKEN)), "UnboundUseCase.act() says nothing");
  }

  @Test
  void refusesAChangeThatNobodyWritesDown() {
    refused(
        Rules.writeDownWhatTheyChange(BROKEN, Set.of()),
        "UnboundUseCase.act() changes something and does not write it down");
  }

  @Test
  void refusesARouteForWhoever() {
    refused(Rules.sayWhoMayUseTheRoute(), "CarelessResource.open() says nothing");
  }

  @Test
  void refusesABodyThatNobodyValidates() {
    var rule = Rules.validateWhatIsSent();

    refused(rule, "takes java.lang.String as sent");
    refused(rule, "ForgetfulForm as sent");
  }

  @Test
  void refusesANameThatSaysNothing() {
    refused(Rules.haveNamesOfTheDomain(), "DirectoryManager");
  }

  @Test
  void refusesAnInterfaceForOneClass() {
    refused(Rules.areNotImplementedOnce(Set.of()), "Directory is implemented by");
  }

  @Test
  void refusesPagesThatForgetTheirFormOrAreNotCalledSo() {
    var rule = Rules.liveAsLongAsTheirView(BROKEN, Set.of());

    refused(rule, "ForgetfulPage has a form and is not @ViewScoped");
    refused(rule, "NamelessPage is not @Named");
    refused(rule, "NamelessPage lives neither");
    refused(rule, "KeptView is @ViewScoped and no …Page");
  }

  @Test
  void refusesAPageThatHoldsAnEntity() {
    refused(Rules.holdNoEntity(), "ForgetfulPage holds " + OpenEntity.class.getName());
  }

  private static void refused(ArchRule rule, String because) {
    assertThat(rule.evaluate(CLASSES).getFailureReport().getDetails())
        .anyMatch(detail -> detail.contains(because));
  }
}
