package genreport;

import genreport.diagnostic.SourceFile;
import genreport.font.Faces;
import genreport.form.PackFolders;
import genreport.source.Mapping;
import genreport.source.Node;
import genreport.source.YamlReader;
import genreport.style.StyleReader;
import genreport.style.StyleSheet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What comes with the program: its templates, the base style and the faces. */
public final class Bundled {

  public static final Path TEMPLATES = Path.of("templates");
  public static final Path FONTS = Path.of("fonts");
  public static final PackFolders FOLDERS = new PackFolders(List.of(TEMPLATES));

  private Bundled() {}

  /** The tree of the base style. */
  public static Node baseStyle() {
    try {
      return tree(Files.readString(TEMPLATES.resolve("common/style.yaml")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static StyleSheet styles() {
    return StyleReader.read(List.of(baseStyle())).value().orElseThrow();
  }

  public static Faces faces() {
    return Faces.open(FONTS, styles()).value().orElseThrow();
  }

  /** The tree of a text that is sound YAML. */
  public static Node tree(String yaml) {
    return YamlReader.read(new SourceFile("test.yaml", yaml)).value().orElseThrow();
  }

  /** The tree of a text that is a sound mapping. */
  public static Mapping mapping(String yaml) {
    return (Mapping) tree(yaml);
  }
}
