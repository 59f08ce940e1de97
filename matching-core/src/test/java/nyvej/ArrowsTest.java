package nyvej;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import nyvej.event.NyvejEvent;
import nyvej.slice.Slice;
import org.jspecify.annotations.NullMarked;

/** What may know of what in matching-core. A rule that matches no class fails. */
@AnalyzeClasses(packages = "nyvej", importOptions = ImportOption.DoNotIncludeTests.class)
class ArrowsTest {
  private static final String[] ENTITIES = {"nyvej.need..", "nyvej.volunteer..", "nyvej.match..", "nyvej.pledge.."};

  /** Error Prone's and JSpecify's annotations aside, which the compiled classes may carry. */
  @ArchTest static final ArchRule decidingKnowsOnlyAxonAndTheLibraries = classes().should().onlyDependOnClassesThat()
      .resideInAnyPackage("nyvej..", "java..", "org.axonframework..", "com.ibm.icu..", "org.roaringbitmap..",
          "org.jspecify.annotations..")
      .because("what is decided knows no Spring, MongoDB, Jackson or web");

  @ArchTest static final ArchRule decidingKnowsNothingOfTheOtherModules = noClasses().should().dependOnClassesThat()
      .resideInAnyPackage("nyvej.ops..", "nyvej.projection..", "nyvej.web..");

  @ArchTest static final ArchRule matchingIsPure = classes().that().resideInAPackage("nyvej.engine..").should()
      .onlyDependOnClassesThat().resideInAnyPackage("nyvej.engine..", "nyvej.vocabulary..", "java..", "com.ibm.icu..",
          "org.roaringbitmap..", "org.jspecify.annotations..");

  @ArchTest static final ArchRule wordsStandAlone = classes().that().resideInAPackage("nyvej.vocabulary..").should()
      .onlyDependOnClassesThat().resideInAnyPackage("nyvej.vocabulary..", "java..", "com.ibm.icu..",
          "org.jspecify.annotations..");

  @ArchTest static final ArchRule eventsKnowNothingOfWhatMadeThem = noClasses().that()
      .resideInAnyPackage("nyvej.event..", "nyvej.state..").should().dependOnClassesThat()
      .resideInAnyPackage(with("nyvej.slice..", ENTITIES));

  @ArchTest static final ArchRule slicesKnowNothingOfEachOther = slices()
      .matching("nyvej.(need|volunteer|match|pledge).(*)..")
      .namingSlices("$1.$2").should().notDependOnEachOther();

  @ArchTest static final ArchRule whatSlicesShareKnowsNoSlice = noClasses().that()
      .resideInAnyPackage("nyvej.need", "nyvej.volunteer", "nyvej.match", "nyvej.pledge", "nyvej.slice").should()
      .dependOnClassesThat().resideInAnyPackage("nyvej.need.*..", "nyvej.volunteer.*..", "nyvej.match.*..",
          "nyvej.pledge.*..");

  @ArchTest static final ArchRule aSliceIsNamedAfterItsIntention = classes().that().implement(Slice.class).and()
      .areNotInterfaces().should().haveSimpleNameEndingWith("Slice").andShould().haveModifier(JavaModifier.FINAL)
      .andShould().resideInAnyPackage(ENTITIES);

  @ArchTest static final ArchRule eventsAreImmutableRecords = classes().that().areAssignableTo(NyvejEvent.class).and()
      .areNotInterfaces().should().beRecords().andShould().resideInAPackage("nyvej.event");

  @ArchTest static final ArchRule timeIsPassedIn = noClasses().should().callMethod(Instant.class, "now")
      .orShould().callMethod(LocalDate.class, "now")
      .orShould().callMethod(System.class, "currentTimeMillis").orShould().callMethod(System.class, "nanoTime")
      .orShould().callMethod(Clock.class, "systemUTC").orShould().callMethod(Clock.class, "systemDefaultZone")
      .orShould().callMethod(InstantSource.class, "system");

  @ArchTest static final ArchRule chanceAndIdsArePassedIn = noClasses().should().callMethod(UUID.class, "randomUUID")
      .orShould().callMethod(Math.class, "random").orShould().callMethod(ThreadLocalRandom.class, "current")
      .orShould().callConstructor(Random.class).orShould().dependOnClassesThat()
      .haveFullyQualifiedName("java.security.SecureRandom");

  @ArchTest static final ArchRule nothingIsPrinted = noClasses().should().accessField(System.class, "out").orShould()
      .accessField(System.class, "err");

  @ArchTest static final ArchRule theListOfSlicesIsKnownToNobodyHere = noClasses().that()
      .areNotAssignableFrom(AllSlices.class).should().dependOnClassesThat().areAssignableTo(AllSlices.class);

  @ArchTest
  static void everyPackageIsNullMarked(JavaClasses classes) {
    classes().should(new ArchCondition<JavaClass>("reside in a @NullMarked package") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        events.add(new SimpleConditionEvent(type, type.getPackage().isAnnotatedWith(NullMarked.class), type.getName()));
      }
    }).check(classes);
  }

  private static String[] with(String first, String... more) {
    return Stream.concat(Stream.of(first), Stream.of(more)).toArray(String[]::new);
  }
}
