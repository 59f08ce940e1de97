package nyvej.ops.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterKeyTest {

  private static final byte[] CONTEXT = {1};

  @TempDir Path directory;

  @Test
  void isReadAsItWasGenerated() throws Exception {
    Path file = directory.resolve("keys/master.json");
    byte[] sealed = MasterKey.generate(file).aead().encrypt(new byte[]{42}, CONTEXT);
    assertThat(MasterKey.read(file).aead().decrypt(sealed, CONTEXT)).containsExactly(42);
    assertThat(MasterKey.readOrGenerate(file).aead().decrypt(sealed, CONTEXT)).containsExactly(42);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw-rw----", "rwx------"})
  void isRefusedWhenNotItsOwnersAlone(String permissions) throws Exception {
    Path file = directory.resolve("master.json");
    MasterKey.generate(file);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    assertThatThrownBy(() -> MasterKey.read(file)).isInstanceOf(MasterKeyException.class)
        .hasMessageContaining("chmod 600");
  }

  @Test
  void isNeverOverwritten() throws Exception {
    Path file = directory.resolve("master.json");
    MasterKey.generate(file);
    String before = Files.readString(file);
    assertThatThrownBy(() -> MasterKey.generate(file)).isInstanceOf(MasterKeyException.class);
    assertThat(file).hasContent(before);
  }

  @Test
  void aMissingOrSpoiltFileIsNamedButNotQuoted() throws Exception {
    Path file = directory.resolve("master.json");
    assertThatThrownBy(() -> MasterKey.read(file)).isInstanceOf(MasterKeyException.class)
        .hasMessageContaining(file.toString());
    MasterKey.generate(file);
    Files.writeString(file, Files.readString(file).substring(0, 60));
    assertThatThrownBy(() -> MasterKey.read(file)).isInstanceOf(MasterKeyException.class)
        .hasMessageContaining(file.toString()).hasNoCause();
  }
}
