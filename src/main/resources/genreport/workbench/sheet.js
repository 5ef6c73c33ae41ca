// Keys and paste of a table as in a sheet. Tab is the browser's own: row by row.

import { session } from "./session.js";
import { notice } from "./dialogs.js";
import { cellEdit } from "./cells.js";

/** Gives a table the keys of a sheet. */
export function makeSheet(table) {
  table.addEventListener("keydown", onKey);
  table.addEventListener("paste", onPaste);
  table.addEventListener("focusin", (event) => {
    if (isCell(event.target)) {
      event.target.dataset.before = event.target.value;
      event.target.select();
    }
  });
}

const isCell = (element) => element.matches && element.matches("input[data-path]");

/** Returns the inputs by row and grid column; a spanning cell has its input in its first place. */
function grid(table) {
  const rows = [...table.rows];
  const taken = rows.map(() => []);
  const inputs = rows.map(() => []);
  rows.forEach((row, r) => {
    let column = 0;
    for (const cell of row.cells) {
      while (taken[r][column]) {
        column++;
      }
      for (let down = 0; down < cell.rowSpan && r + down < rows.length; down++) {
        for (let across = 0; across < cell.colSpan; across++) {
          taken[r + down][column + across] = true;
        }
      }
      const input = cell.querySelector("input[data-path]");
      if (input) {
        inputs[r][column] = input;
      }
      column += cell.colSpan;
    }
  });
  return inputs;
}

function placeOf(inputs, input) {
  for (let r = 0; r < inputs.length; r++) {
    const column = inputs[r].indexOf(input);
    if (column >= 0) {
      return { row: r, column };
    }
  }
  return null;
}

function onKey(event) {
  const input = event.target;
  if (!isCell(input) || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) {
    return;
  }
  const isAll = input.selectionStart === 0 && input.selectionEnd === input.value.length;
  const isAtStart = isAll || (input.selectionStart === 0 && input.selectionEnd === 0);
  const isAtEnd = isAll || input.selectionStart === input.value.length;
  let to = null;
  if (event.key === "ArrowDown" || (event.key === "Enter" && !event.shiftKey)) {
    to = [1, 0];
  } else if (event.key === "ArrowUp" || event.key === "Enter") {
    to = [-1, 0];
  } else if (event.key === "ArrowRight" && !event.shiftKey && isAtEnd) {
    to = [0, 1];
  } else if (event.key === "ArrowLeft" && !event.shiftKey && isAtStart) {
    to = [0, -1];
  } else if (event.key === "F2") {
    input.setSelectionRange(input.value.length, input.value.length);
  } else if (event.key === "Escape" && input.value !== input.dataset.before) {
    input.value = input.dataset.before;
    input.dispatchEvent(new Event("input", { bubbles: true }));
    input.select();
  } else {
    return;
  }
  event.preventDefault();
  if (to) {
    const next = neighbour(input, to[0], to[1]);
    if (next) {
      next.focus();
    }
  }
}

/** Returns the next input in a direction; in the other columns of a row if its own has none. */
function neighbour(input, down, across) {
  const inputs = grid(input.closest("table"));
  const place = placeOf(inputs, input);
  if (across) {
    const row = inputs[place.row];
    for (let c = place.column + across; c >= 0 && c < row.length; c += across) {
      if (row[c]) {
        return row[c];
      }
    }
    return null;
  }
  for (let r = place.row + down; r >= 0 && r < inputs.length; r += down) {
    const next = nearest(inputs[r], place.column);
    if (next) {
      return next;
    }
  }
  return null;
}

function nearest(row, column) {
  let best = null;
  row.forEach((input, c) => {
    if (input && (best === null || Math.abs(c - column) < Math.abs(best - column))) {
      best = c;
    }
  });
  return best === null ? null : row[best];
}

/** Reads a block as Excel and WPS copy it: rows end with a line feed, cells with a tab. */
export function block(text) {
  const rows = text.replace(/\r\n?/g, "\n").replace(/\n$/, "").split("\n");
  return rows.map((row) => row.split("\t").map((cell) => cell.replace(/^"(.*)"$/s, "$1").trim()));
}

function onPaste(event) {
  const input = event.target;
  const text = event.clipboardData && event.clipboardData.getData("text/plain");
  if (!isCell(input) || !text) {
    return;
  }
  const rows = block(text);
  if (rows.length === 1 && rows[0].length === 1) {
    return;
  }
  event.preventDefault();
  const inputs = grid(input.closest("table"));
  const place = placeOf(inputs, input);
  const targets = inputs.slice(place.row)
    .filter((row) => row.some((other) => other))
    .map((row) => row.slice(place.column).filter((other) => other));
  const edits = [];
  let left = 0;
  rows.forEach((cells, r) => {
    cells.forEach((value, c) => {
      const target = targets[r] && targets[r][c];
      if (target) {
        target.value = value;
        edits.push(cellEdit(target.dataset.path, value));
      } else if (value) {
        left++;
      }
    });
  });
  session.apply(edits);
  const over = left > 0 ? `另有 ${left} 格在表格以外，没有粘贴。` : "";
  notice("paste", `粘贴了 ${edits.length} 格。${over}`, left > 0 ? "warning" : "");
}
