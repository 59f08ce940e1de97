package nyvej;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import nyvej.slice.Slice;
import org.junit.jupiter.api.Test;

class AllSlicesTest {
  @Test
  void listsEverySlice() {
    var slices = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
        .importPackages("nyvej").stream().filter(type -> type.isAssignableTo(Slice.class) && !type.isInterface())
        .map(JavaClass::getName).toList();

    assertThat(AllSlices.LIST).extracting(slice -> slice.getClass().getName())
        .containsExactlyInAnyOrderElementsOf(slices);
  }

  @Test
  void hasOneSliceForEachIntention() {
    assertThat(AllSlices.LIST).extracting(Slice::intention).doesNotHaveDuplicates()
        .allSatisfy(intention -> assertThat(intention).matches("[a-z]+\\.[a-z]+"));
    assertThat(AllSlices.LIST).extracting(slice -> slice.command().getName()).doesNotHaveDuplicates();
  }
}
