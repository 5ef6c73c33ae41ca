// The changes of cells.

import { session } from "./session.js";

/** Returns the change of a cell; a total that is left blank is taken out, so that it is computed. */
export function cellEdit(path, value) {
  const known = session.report.cells[path] || {};
  const isTotal = known.total === true;
  return { cell: path, value: isTotal && !value.trim() ? null : value };
}
