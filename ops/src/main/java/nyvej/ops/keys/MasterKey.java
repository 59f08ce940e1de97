package nyvej.ops.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Set;

/**
 * The key that wraps all subject keys: a Tink keyset in JSON (AES-256-GCM), in a file that only its owner may read. Whoever
 * has it and the keys' database can open everything; without it nothing can be opened, ever.
 */
public final class MasterKey {

  private static final Set<PosixFilePermission> OWNER_ONLY = Set.of(PosixFilePermission.OWNER_READ,
      PosixFilePermission.OWNER_WRITE);

  private final Aead aead;

  private MasterKey(KeysetHandle keyset) throws GeneralSecurityException {
    aead = Keysets.aead(keyset);
  }

  /**
   * Reads the key.
   *
   * @throws MasterKeyException when the file is missing, holds no key, or others than its owner have any right to it
   */
  public static MasterKey read(Path file) {
    try {
      refuseWhenOthersMayUse(file);
      return new MasterKey(
          TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get()));
    } catch (NoSuchFileException e) {
      throw new MasterKeyException("There is no master key at " + file + ".", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new MasterKeyException("The file " + file + " holds no master key.");
    }
  }

  /**
   * Makes a new key and writes it to a file that only its owner may read.
   *
   * @throws MasterKeyException when there is a file already: overwriting a master key would lose all that it opens
   */
  public static MasterKey generate(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      KeysetHandle keyset = Keysets.generate();
      writeForOwnerOnly(file, TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get()));
      return new MasterKey(keyset);
    } catch (FileAlreadyExistsException e) {
      throw new MasterKeyException("There is a file at " + file + " already; a master key is never overwritten.", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The key in the file, made at the first start: for trying out, where nobody has put one elsewhere. */
  public static MasterKey readOrGenerate(Path file) {
    return Files.exists(file) ? read(file) : generate(file);
  }

  private static void refuseWhenOthersMayUse(Path file) throws IOException {
    if (posix(file) && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
      throw new MasterKeyException(
          "The master key " + file + " is open to more than its owner; allow its owner only (chmod 600).");
    }
  }

  private static void writeForOwnerOnly(Path file, String text) throws IOException {
    FileAttribute<?>[] attributes = posix(file)
        ? new FileAttribute<?>[]{PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
        : new FileAttribute<?>[0];
    try (FileChannel channel = FileChannel.open(file,
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  private static boolean posix(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  Aead aead() {
    return aead;
  }
}
