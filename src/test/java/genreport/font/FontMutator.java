package genreport.font;

import java.nio.ByteBuffer;
import java.util.Random;

/** Spoils font files by their structure: the directory, one table's numbers, or the file's end. */
final class FontMutator {

  private static final int[] EDGES = {0, 1, 0x7F, 0x80, 0xFF, 0x7FFF, 0x8000, 0xFFFF, 0xFFFFFF, -1};

  private FontMutator() {}

  static byte[] mutate(byte[] sound, Random random) {
    byte[] mutant = sound.clone();
    ByteBuffer file = ByteBuffer.wrap(mutant);
    int tables = file.getShort(4);
    for (int i = 0; i <= random.nextInt(4); i++) {
      int record = 12 + 16 * random.nextInt(tables);
      int start = file.getInt(12 + 16 * random.nextInt(tables) + 8);
      switch (random.nextInt(6)) {
        case 0 -> file.putInt(record + 8 + 4 * random.nextInt(2), edge(random));
        case 1 -> file.putInt(record + 8, file.getInt(12 + 16 * random.nextInt(tables) + 8));
        case 2 -> file.putInt(record + 12, random.nextInt(64));
        case 3 -> set(file, start + 2 * random.nextInt(40), edge(random));
        case 4 -> set(file, random.nextInt(mutant.length), edge(random));
        default -> mutant[random.nextInt(mutant.length)] = (byte) random.nextInt(256);
      }
    }
    return random.nextInt(20) == 0
        ? java.util.Arrays.copyOf(mutant, random.nextInt(mutant.length))
        : mutant;
  }

  private static void set(ByteBuffer file, int at, int value) {
    if (at >= 0 && at + 4 <= file.limit()) {
      if ((value & 0xFFFF) == value) {
        file.putShort(at, (short) value);
      } else {
        file.putInt(at, value);
      }
    }
  }

  private static int edge(Random random) {
    return EDGES[random.nextInt(EDGES.length)] + random.nextInt(3) - 1;
  }
}
