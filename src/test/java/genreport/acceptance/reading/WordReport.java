package genreport.acceptance.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.docx4j.TextUtils;
import org.docx4j.XmlUtils;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.wml.P;
import org.docx4j.wml.Style;
import org.docx4j.wml.Tbl;
import org.docx4j.wml.TblGridCol;
import org.docx4j.wml.Tc;
import org.docx4j.wml.TcPr;
import org.docx4j.wml.TcPrInner.VMerge;
import org.docx4j.wml.Tr;

/** A finished Word file as docx4j reads it. */
public final class WordReport {

  private static final Map<Example, WordReport> READ = new ConcurrentHashMap<>();

  private final List<Object> body;
  private final List<Style> styles;

  private WordReport(Path file) {
    try {
      WordprocessingMLPackage word = WordprocessingMLPackage.load(file.toFile());
      body = word.getMainDocumentPart().getContent().stream().map(XmlUtils::unwrap).toList();
      styles = word.getMainDocumentPart().getStyleDefinitionsPart().getContents().getStyle();
    } catch (Docx4JException e) {
      throw new IllegalStateException("docx4j can't read " + file, e);
    }
  }

  public static WordReport of(Example example) {
    return READ.computeIfAbsent(example, key -> new WordReport(RenderedReport.of(key).word()));
  }

  public static WordReport read(Path file) {
    return new WordReport(file);
  }

  /** All characters in order, without white space. */
  public String words() {
    StringBuilder words = new StringBuilder();
    body.forEach(block -> words.append(text(block)));
    return Words.of(words);
  }

  /** The texts of the paragraphs outside of tables. */
  public List<String> paragraphs() {
    return body.stream().filter(P.class::isInstance).map(WordReport::text).toList();
  }

  /** The texts of the paragraphs that an outline shows, in order. */
  public List<String> headings() {
    return body.stream()
        .filter(P.class::isInstance)
        .map(P.class::cast)
        .filter(this::isHeading)
        .map(WordReport::text)
        .toList();
  }

  public List<Grid> tables() {
    return body.stream()
        .filter(Tbl.class::isInstance)
        .map(table -> new WordTable((Tbl) table).grid())
        .toList();
  }

  private boolean isHeading(P paragraph) {
    String style = paragraph.getPPr().getPStyle().getVal();
    return styles.stream()
        .filter(known -> known.getStyleId().equals(style))
        .anyMatch(known -> known.getPPr() != null && known.getPPr().getOutlineLvl() != null);
  }

  private static String text(Object block) {
    return TextUtils.getText(block);
  }

  /** Resolves gridSpan and vMerge. */
  private static final class WordTable {

    /** Lines of the grid nearer than this are one, in twips: LibreOffice rounds row by row. */
    private static final int NEAR = 5;

    private final Tbl table;
    private final List<Grid.Cell> cells = new ArrayList<>();

    /** By number of the grid's line, that of the line which it is. */
    private final List<Integer> lines = new ArrayList<>(List.of(0));

    WordTable(Tbl table) {
      this.table = table;
      for (TblGridCol column : table.getTblGrid().getGridCol()) {
        int line = lines.get(lines.size() - 1);
        lines.add(column.getW().intValue() < NEAR ? line : line + 1);
      }
    }

    Grid grid() {
      int row = 0;
      for (Object content : table.getContent()) {
        if (XmlUtils.unwrap(content) instanceof Tr tr) {
          addRow(tr, row);
          row++;
        }
      }
      return new Grid(cells);
    }

    private void addRow(Tr tr, int row) {
      int column = 0;
      for (Object content : tr.getContent()) {
        if (XmlUtils.unwrap(content) instanceof Tc cell) {
          TcPr properties = cell.getTcPr();
          int span =
              properties.getGridSpan() == null ? 1 : properties.getGridSpan().getVal().intValue();
          VMerge merge = properties.getVMerge();
          if (merge == null || "restart".equals(merge.getVal())) {
            int from = lines.get(column);
            cells.add(new Grid.Cell(row, from, 1, lines.get(column + span) - from, text(cell)));
          } else {
            extend(row, lines.get(column));
          }
          column += span;
        }
      }
    }

    private void extend(int row, int column) {
      Optional<Grid.Cell> above =
          cells.stream().filter(c -> c.rowEnd() == row && c.column() == column).findFirst();
      Grid.Cell cell = above.orElseThrow();
      cells.set(cells.indexOf(cell), cell.withRows(cell.row(), cell.rowSpan() + 1));
    }
  }
}
