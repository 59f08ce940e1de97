package nyvej;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import org.axonframework.conversion.Converter;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.jspecify.annotations.NullMarked;

/** What may know of what among matching-core, projections and ops. A rule that matches no class fails. */
@AnalyzeClasses(packages = "nyvej", importOptions = {ImportOption.DoNotIncludeTests.class,
  ArrowsTest.NoTestJars.class})
class ArrowsTest {
  /** Other modules' tests come as jars when all is packaged. */
  static final class NoTestJars implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("-tests.jar");
    }
  }

  @ArchTest static final ArchRule whatIsShownKnowsNothingOfWhatItRunsOn = noClasses().that()
      .resideInAPackage("nyvej.projection..").should().dependOnClassesThat()
      .resideInAnyPackage("nyvej.ops..", "nyvej.web..", "org.springframework..");

  @ArchTest static final ArchRule whatItRunsOnKnowsNothingOfTheDomain = noClasses().that()
      .resideInAPackage("nyvej.ops..")
      .should().dependOnClassesThat(resideInAPackage("nyvej..").and(resideOutsideOfPackage("nyvej.ops..")));

  @ArchTest static final ArchRule whatItRunsOnKnowsNoSpring = noClasses().that().resideInAPackage("nyvej.ops..")
      .should()
      .dependOnClassesThat().resideInAPackage("org.springframework..");

  @ArchTest static final ArchRule whatIsDecidedKnowsNothingOfTheOthers = noClasses().that()
      .resideOutsideOfPackages("nyvej.projection..", "nyvej.ops..").should().dependOnClassesThat()
      .resideInAnyPackage("nyvej.projection..", "nyvej.ops..");

  /** Nobody else meets an event of an earlier or a later version. */
  @ArchTest static final ArchRule whatIsStoredIsReadByTheCatalogueAlone = noClasses().that()
      .resideOutsideOfPackages("nyvej.event..", "nyvej.ops..").should()
      .callMethodWhere(describe("convert anything", (JavaMethodCall call) -> call.getName().startsWith("convert")
          && call.getTargetOwner().isAssignableTo(Converter.class)))
      .orShould().callMethodWhere(describe("look at an event's payload", call -> call.getName().contains("ayload")
          && call.getTargetOwner().isAssignableTo(EventMessage.class)));

  @ArchTest static final ArchRule everyPackageIsNullMarked = classes().should(ArchCondition.from(
      describe("reside in a @NullMarked package",
          (JavaClass type) -> type.getPackage().isAnnotatedWith(NullMarked.class))));
}
