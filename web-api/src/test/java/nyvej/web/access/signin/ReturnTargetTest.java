package nyvej.web.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnTargetTest {
  @ParameterizedTest
  @ValueSource(strings = {"/", "/board", "/board?need=1&x=%C3%A5", "/a/b/c"})
  void ownPathsStay(String target) {
    assertThat(ReturnTarget.checked(target)).isEqualTo(target);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "board", "//evil.example", "///evil.example", "/\\evil.example", "\\/evil",
    "https://evil.example", "/ x",
    "/x\r\nSet-Cookie: a=b", "/\u0000", "/æ", "/sign-in?return=/sign-in", "/sign-out", "/%zz", "/{}",
    "javascript:alert(1)", "/\t/evil"})
  void everythingElseIsTheFrontPage(String target) {
    assertThat(ReturnTarget.checked(target)).isEqualTo("/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/board?need=1&x=%C3%A5#x", "/a?return=//evil.example"})
  void theWayThereAndBackIsTheSame(String target) {
    assertThat(ReturnTarget.signInFor(target).getQuery()).isEqualTo("return=" + target);
  }
}
