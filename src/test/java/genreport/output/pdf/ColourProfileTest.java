package genreport.output.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The profile as another program reads it. */
class ColourProfileTest {

  private static final double NEAR = 0.01;

  @Test
  void itIsASmallMonitorProfile() {
    byte[] bytes = Conformance.profile();
    assertThat(bytes.length).isLessThan(600);
    ICC_Profile profile = ICC_Profile.getInstance(bytes);
    assertThat(profile.getMajorVersion()).isEqualTo(4);
    assertThat(profile.getProfileClass()).isEqualTo(ICC_Profile.CLASS_DISPLAY);
    assertThat(profile.getColorSpaceType()).isEqualTo(ColorSpace.TYPE_RGB);
    assertThat(profile.getNumComponents()).isEqualTo(3);
  }

  @Test
  void itsColoursAreThoseOfSrgb() {
    ICC_ColorSpace space = new ICC_ColorSpace(ICC_Profile.getInstance(Conformance.profile()));
    Random random = new Random(1);
    for (int i = 0; i < 100; i++) {
      float[] colour = {random.nextFloat(), random.nextFloat(), random.nextFloat()};
      float[] read = space.toRGB(colour);
      for (int c = 0; c < 3; c++) {
        assertThat((double) read[c]).isCloseTo(colour[c], within(NEAR));
      }
    }
  }
}
