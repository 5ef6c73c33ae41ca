package genreport.source;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Outcome;
import genreport.diagnostic.SourceFile;
import genreport.diagnostic.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads one YAML document into a tree with places. */
public final class YamlReader {

  private final SourceFile file;
  private final List<Diagnostic> findings = new ArrayList<>();

  private YamlReader(SourceFile file) {
    this.file = file;
  }

  /** Reads a file's text; findings about its syntax keep the tree from being made. */
  public static Outcome<Node> read(SourceFile file) {
    return new YamlReader(file).read();
  }

  private Outcome<Node> read() {
    try {
      LoaderOptions options = new LoaderOptions();
      Composer composer =
          new Composer(
              new ParserImpl(new StreamReader(file.text()), options), new Resolver(), options);
      org.yaml.snakeyaml.nodes.Node root = composer.getSingleNode();
      if (root == null) {
        return Outcome.none(Diagnostic.error("Y1", "文件是空的"));
      }
      Node tree = convert(root);
      return findings.isEmpty() ? Outcome.of(tree) : Outcome.none(findings);
    } catch (MarkedYAMLException e) {
      int at = e.getProblemMark() == null ? 0 : offset(e.getProblemMark().getIndex());
      return Outcome.none(
          Diagnostic.error("Y1", "YAML 语法错误：" + e.getProblem()).at(file.span(at, at)));
    }
  }

  private Node convert(org.yaml.snakeyaml.nodes.Node node) {
    if (node instanceof MappingNode mapping) {
      return mapping(mapping);
    }
    if (node instanceof SequenceNode sequence) {
      return new Sequence(sequence.getValue().stream().map(this::convert).toList(), span(node));
    }
    return scalar((ScalarNode) node);
  }

  private Mapping mapping(MappingNode node) {
    List<Mapping.Entry> entries = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (NodeTuple tuple : node.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        findings.add(Diagnostic.error("Y1", "键不是文字").at(span(tuple.getKeyNode())));
        continue;
      }
      Scalar name = scalar(key);
      if (!seen.add(name.text())) {
        findings.add(Diagnostic.error("Y2", "键“" + name.text() + "”重复").at(name.span()));
        continue;
      }
      entries.add(new Mapping.Entry(name, convert(tuple.getValueNode())));
    }
    return new Mapping(entries, span(node));
  }

  private Scalar scalar(ScalarNode node) {
    Scalar.Style style =
        switch (node.getScalarStyle()) {
          case PLAIN -> Scalar.Style.PLAIN;
          case SINGLE_QUOTED, DOUBLE_QUOTED -> Scalar.Style.QUOTED;
          case LITERAL, FOLDED -> Scalar.Style.BLOCK;
          default -> throw new IllegalStateException("scalar style " + node.getScalarStyle());
        };
    Span span = span(node);
    return new Scalar(node.getValue(), style, span, ScalarOffsets.of(node.getValue(), span));
  }

  private Span span(org.yaml.snakeyaml.nodes.Node node) {
    return file.span(offset(node.getStartMark().getIndex()), offset(node.getEndMark().getIndex()));
  }

  /** SnakeYAML counts code points; we count UTF-16 code units. */
  private int offset(int codePoints) {
    return file.text().offsetByCodePoints(0, codePoints);
  }
}
