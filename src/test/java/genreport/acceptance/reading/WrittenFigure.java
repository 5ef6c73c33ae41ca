package genreport.acceptance.reading;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A figure of the three tables, where it stands in a source file.
 *
 * @param path of the figure, the column's name last
 * @param start offset of its first UTF-16 code unit, from 0
 * @param line from 1
 */
public record WrittenFigure(String path, String digits, int start, int line) {

  /** All figures that a file holds, those with a unit left out. */
  public static List<WrittenFigure> all(String yaml) {
    Finder finder = new Finder(yaml);
    Node root = new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
    for (NodeTuple entry : ((MappingNode) root).getValue()) {
      String key = ((ScalarNode) entry.getKeyNode()).getValue();
      if (List.of("主动公开", "依申请公开", "复议诉讼").contains(key)) {
        finder.collect(key, entry.getValueNode());
      }
    }
    return finder.found;
  }

  /** The file with this figure greater by one. */
  public String increased(String yaml) {
    String more = new BigDecimal(digits).add(BigDecimal.ONE).toPlainString();
    return replaced(yaml, (digits.startsWith("+") ? "+" : "") + more);
  }

  /** The file with this figure written otherwise. */
  public String replaced(String yaml, String written) {
    return yaml.substring(0, start) + written + yaml.substring(start + digits.length());
  }

  private static final class Finder {

    private final String yaml;
    private final List<WrittenFigure> found = new ArrayList<>();

    Finder(String yaml) {
      this.yaml = yaml;
    }

    void collect(String path, Node node) {
      if (node instanceof MappingNode mapping) {
        for (NodeTuple entry : mapping.getValue()) {
          collect(path + "." + ((ScalarNode) entry.getKeyNode()).getValue(), entry.getValueNode());
        }
      } else if (node instanceof SequenceNode list) {
        List<String> columns = columns(path);
        for (int i = 0; i < list.getValue().size(); i++) {
          collect(path + "." + columns.get(i), list.getValue().get(i));
        }
      } else if (node instanceof ScalarNode scalar && scalar.getValue().matches("[-+]?[0-9.]+")) {
        int start = yaml.offsetByCodePoints(0, scalar.getStartMark().getIndex());
        int line = scalar.getStartMark().getLine() + 1;
        found.add(new WrittenFigure(path, scalar.getValue(), start, line));
      }
    }

    private static List<String> columns(String path) {
      if (path.startsWith("主动公开")) {
        return List.of("第一列", "第二列", "第三列");
      }
      return ExpectedFigures.withTotal(
          path.startsWith("复议诉讼") ? PaperForm.OUTCOMES : PaperForm.APPLICANTS);
    }
  }
}
