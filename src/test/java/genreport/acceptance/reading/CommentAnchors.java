package genreport.acceptance.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.docx4j.TextUtils;
import org.docx4j.XmlUtils;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.wml.CommentRangeEnd;
import org.docx4j.wml.CommentRangeStart;
import org.docx4j.wml.Comments;
import org.docx4j.wml.P;
import org.docx4j.wml.R;
import org.docx4j.wml.Tbl;
import org.docx4j.wml.Tc;
import org.docx4j.wml.Tr;

/** The comments of a Word file, and where they are anchored, as docx4j reads them. */
public final class CommentAnchors {

  private final List<String> texts = new ArrayList<>();
  private final Map<Integer, String> places = new TreeMap<>();
  private final Map<Integer, StringBuilder> open = new TreeMap<>();
  private final List<Integer> references = new ArrayList<>();

  private CommentAnchors(WordprocessingMLPackage word) throws Docx4JException {
    for (Comments.Comment comment :
        word.getMainDocumentPart().getCommentsPart().getContents().getComment()) {
      texts.add(TextUtils.getText(comment.getContent().get(0)));
    }
    int table = 0;
    for (Object block : word.getMainDocumentPart().getContent()) {
      if (XmlUtils.unwrap(block) instanceof Tbl tbl) {
        table++;
        read(tbl, table);
      } else if (XmlUtils.unwrap(block) instanceof P paragraph) {
        read(paragraph, "");
      }
    }
  }

  public static CommentAnchors of(Path word) {
    try {
      return new CommentAnchors(WordprocessingMLPackage.load(word.toFile()));
    } catch (Docx4JException e) {
      throw new IllegalStateException("docx4j can't read " + word, e);
    }
  }

  /** The first paragraph of each comment, in the order of their ids. */
  public List<String> texts() {
    return texts;
  }

  /** The ids of the references, in the order of the document. */
  public List<Integer> references() {
    return references;
  }

  /** By id: for a cell its table and row with the row's texts, then the anchored text in quotes. */
  public Map<Integer, String> places() {
    return places;
  }

  private void read(Tbl table, int number) {
    int row = 0;
    for (Object content : table.getContent()) {
      if (XmlUtils.unwrap(content) instanceof Tr tr) {
        row++;
        int cell = 0;
        for (Object part : tr.getContent()) {
          if (XmlUtils.unwrap(part) instanceof Tc tc) {
            cell++;
            read((P) tc.getContent().get(0), "表" + number + " 行" + row + " 格" + cell + " ");
          }
        }
      }
    }
  }

  private void read(P paragraph, String where) {
    for (Object content : paragraph.getContent()) {
      Object part = XmlUtils.unwrap(content);
      if (part instanceof CommentRangeStart start) {
        open.put(start.getId().intValue(), new StringBuilder());
      } else if (part instanceof CommentRangeEnd end) {
        int id = end.getId().intValue();
        String former = places.put(id, where + "“" + open.remove(id) + "”");
        if (former != null) {
          throw new IllegalStateException("two anchors for " + id);
        }
      } else if (part instanceof R run) {
        read(run);
      }
    }
    if (!open.isEmpty()) {
      throw new IllegalStateException("no end for " + open.keySet());
    }
  }

  private void read(R run) {
    for (Object content : run.getContent()) {
      if (XmlUtils.unwrap(content) instanceof R.CommentReference reference) {
        references.add(reference.getId().intValue());
      }
    }
    open.values().forEach(text -> text.append(TextUtils.getText(run)));
  }
}
