package genreport.benchmark;

import java.util.List;
import java.util.Locale;

/** The middle and the ends of some measurements of one thing. */
record Quantiles(double median, double least, double most) {

  /** Of one measurement at least. */
  static Quantiles of(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    double median =
        sorted.size() % 2 == 1
            ? sorted.get(middle)
            : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    return new Quantiles(median, sorted.get(0), sorted.get(sorted.size() - 1));
  }

  /** As three cells of a Markdown table. */
  String cells() {
    return String.format(Locale.ROOT, "%.3f | %.3f | %.3f", median, least, most);
  }
}
