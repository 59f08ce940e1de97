package nyvej.ops.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.SFChunk;
import org.h2.mvstore.SingleFileStore;

/**
 * The store's file: what MVStore calls chunks, one for each commit. The space that one frees is soon used by another, so a power
 * failure may leave a mixture of both; each carries a check value, by which MVStore finds the newest that is whole. See decision 9.
 */
final class StoreFile extends SingleFileStore {

  /** Every commit writes the pages it touched anew, so small pages keep the file small. */
  private static final int PAGE_BYTES = 4096;

  private static final int BLOCK_BYTES = 4096;

  /** How a chunk ends, filled up with spaces; MVStore's own check covers this line only, and it reads no further than that. */
  private static final int FOOTER_BYTES = 128;
  private static final Pattern FOOTER = Pattern
      .compile("chunk:\\p{XDigit}+,len:(\\p{XDigit}{1,7}),.*,fletcher:\\p{XDigit}+(,check:(\\p{XDigit}{8}))?\\s*");

  private final Reserve reserve;

  /** Opens it, creating it where it is missing. */
  StoreFile(String path, Reserve reserve) {
    super(Map.of("pageSplitSize", PAGE_BYTES));
    this.reserve = reserve;
    // Each commit is synced before the next, so there is nothing to wait for.
    setRetentionTime(0);
    open(path, false, (char[]) null);
  }

  @Override
  protected void writeFully(SFChunk chunk, long position, ByteBuffer source) {
    if (position == 0) {
      // The file's header names a chunk, which has to be on disk before.
      sync();
    } else if (chunk != null) {
      addCheck(source);
    }
    int begin = source.position();
    try {
      super.writeFully(chunk, position, source);
    } catch (MVStoreException full) {
      if (!reserve.release()) {
        throw full;
      }
      source.position(begin);
      super.writeFully(chunk, position, source);
    }
  }

  private static void addCheck(ByteBuffer chunk) {
    int footer = chunk.limit() - FOOTER_BYTES;
    String check = ",check:" + HexFormat.of().toHexDigits(crc(chunk.slice(0, footer)));
    int end = footer + text(chunk.slice(footer, FOOTER_BYTES)).stripTrailing().length();
    chunk.put(end, check.getBytes(ISO_8859_1));
  }

  /** A footer is only shown to MVStore, which tries many places, when all that belongs to it is there. */
  @Override
  public ByteBuffer readFully(SFChunk chunk, long position, int length) {
    ByteBuffer read = super.readFully(chunk, position, length);
    if (chunk == null && length == FOOTER_BYTES) {
      Matcher footer = FOOTER.matcher(text(read.slice(0, length)));
      if (footer.matches() && footer.group(3) != null && !isWhole(footer, position)) {
        return ByteBuffer.allocate(length);
      }
    }
    return read;
  }

  private boolean isWhole(Matcher footer, long position) {
    long begin = position + FOOTER_BYTES - Long.parseLong(footer.group(1), 16) * BLOCK_BYTES;
    int length = (int) (position - begin);
    return begin > 0 && crc(super.readFully((SFChunk) null, begin, length).slice(0, length)) == HexFormat
        .fromHexDigits(footer.group(3));
  }

  private static String text(ByteBuffer footer) {
    return ISO_8859_1.decode(footer).toString();
  }

  private static int crc(ByteBuffer bytes) {
    var crc = new CRC32C();
    crc.update(bytes);
    return (int) crc.getValue();
  }
}
