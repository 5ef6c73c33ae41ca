// The open report: its latest state, and the changes that are on their way to the program.

import { get, post, Refused, Unreachable } from "./api.js";

/** Long enough for the keys of one stroke; while a change is under way the next ones wait. */
const TYPING_MS = 15;
/** Keys with a longer pause between them are undone separately. */
const PAUSE_MS = 1000;
const PING_MS = 15000;
const RETRY_MS = 2000;

class Session extends EventTarget {
  /** The name of this window. */
  #window = Math.random().toString(36).slice(2);
  state = {};
  report = null;
  refused = new Map();
  isReachable = true;
  isEnded = false;

  /** Whether the program was started anew, so that it does not know this page. */
  isStranger = false;

  /** Changes that were not sent yet, the latest for each field. */
  #waiting = new Map();
  #timer = 0;

  /** The keys of the changes that are being sent. */
  #flying = new Set();
  #sending = null;

  /** The field that was changed last, and when. */
  #typed = { key: "", at: 0 };

  /** The number of other steps that are under way. */
  #steps = 0;

  async start() {
    this.state = await get("/api/state");
    this.#ping();
    setInterval(() => this.#ping(), PING_MS);
    addEventListener("focus", () => this.#ping());
    addEventListener("pageshow", () => this.#ping());
    addEventListener("pagehide", () => {
      const sign = JSON.stringify({ window: this.#window, closed: true });
      navigator.sendBeacon("/api/ping", new Blob([sign], { type: "application/json" }));
    });
    addEventListener("pageshow", () => this.#ping());
    addEventListener("pagehide", () => navigator.sendBeacon("/api/ping",
        JSON.stringify({ window: this.#window, closed: true })));
    return this.state;
  }

  async load() {
    this.#take(await get("/api/report"), true);
  }

  async open(file) {
    await post("/api/open", { file });
    await this.#begin();
  }

  async create(wanted) {
    await post("/api/new", wanted);
    await this.#begin();
  }

  /** Leaves the report that is shown; the program keeps what is not saved. */
  leave() {
    this.#waiting.clear();
    this.report = null;
  }

  async #begin() {
    this.#waiting.clear();
    this.refused.clear();
    this.report = null;
    this.state = await get("/api/state");
    await this.load();
  }

  get hasUnsent() {
    return this.#waiting.size > 0 || this.#sending !== null;
  }

  /** The changes that the program does not have yet, as lines of text. */
  get unsent() {
    return [...this.#waiting.values()].map((edit) =>
      edit.source !== undefined ? edit.source
        : `${edit.cell || edit.text || edit.remove}: ${edit.value || ""}`);
  }

  /** Returns whether the report that is shown lacks a change of a field, or of the source. */
  isPending(key) {
    return [key, "source"].some((one) => this.#waiting.has(one) || this.#flying.has(one));
  }

  get isBusy() {
    return this.hasUnsent || this.#steps > 0;
  }

  /** Changes fields. Keys are "cell:PATH", "text:KEY" or "source". */
  change(edits) {
    for (const edit of edits) {
      const key = keyOf(edit);
      if (key === "source") {
        this.#waiting.clear();
      }
      this.#waiting.set(key, edit);
      this.refused.delete(edit.cell !== undefined ? edit.cell : edit.text);
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), TYPING_MS);
    this.#tell("status");
  }

  /** Returns whether changes go on with those sent before: the same field, typed without a pause. */
  #isTyping(edits) {
    const key = edits.length === 1 ? keyOf(edits[0]) : "";
    const now = performance.now();
    const isTyping = key !== "" && key === this.#typed.key && now - this.#typed.at < PAUSE_MS;
    this.#typed = { key, at: now };
    return isTyping;
  }

  /** Sends the changes. Resolves when none is left, or when the program can't be reached. */
  async flush() {
    clearTimeout(this.#timer);
    while (this.#sending) {
      await this.#sending;
    }
    if (this.#waiting.size === 0 || this.isEnded) {
      return;
    }
    const edits = [...this.#waiting.values()];
    this.#flying = new Set(this.#waiting.keys());
    this.#waiting.clear();
    this.#sending = this.#send(edits);
    const again = await this.#sending;
    this.#sending = null;
    this.#tell("status");
    if (again && this.#waiting.size > 0) {
      await this.flush();
    }
  }

  /** Returns whether waiting changes can be sent at once. */
  async #send(edits) {
    try {
      const typing = this.#isTyping(edits);
      const answer = await post("/api/edit", { revision: this.report.revision, edits, typing });
      this.#flying.clear();
      this.#reached();
      for (const fault of answer.refused || []) {
        this.refused.set(fault.path, fault.message);
      }
      this.#take(answer, false);
      return true;
    } catch (e) {
      this.#flying.clear();
      return this.#mend(e, edits);
    }
  }

  #mend(e, edits) {
    if (e instanceof Unreachable) {
      this.#putBack(edits);
      this.#lost();
      return false;
    }
    if (!(e instanceof Refused)) {
      throw e;
    }
    if (e.status === 409 && e.body.blocks) {
      const source = edits.find((edit) => edit.source !== undefined);
      this.#take(e.body, !source);
      if (source) {
        this.#tell("conflict", { text: source.source });
        return true;
      }
      this.#putBack(edits);
      return true;
    }
    if (e.status === 403) {
      this.#putBack(edits);
      this.#estranged();
      return false;
    }
    this.#tell("fault", { message: e.message });
    return true;
  }

  #putBack(edits) {
    for (const edit of edits) {
      if (!this.#waiting.has(keyOf(edit))) {
        this.#waiting.set(keyOf(edit), edit);
      }
    }
  }

  undo() {
    return this.#step("/api/undo");
  }

  redo() {
    return this.#step("/api/redo");
  }

  silence(finding, reason) {
    return this.#step("/api/silence", { id: finding.id, rule: finding.rule, reason });
  }

  /** Changes fields at once and shows what became of them, also in the field that has the focus. */
  async apply(edits) {
    this.change(edits);
    await this.flush();
    this.#tell("report", { forced: true });
  }

  async #step(path, body = {}) {
    this.#steps++;
    this.#typed = { key: "", at: 0 };
    this.#tell("status");
    try {
      await this.flush();
      const answer = await this.#ask(path, { revision: this.report.revision, ...body });
      if (answer) {
        this.refused.clear();
        this.#take(answer, true);
      }
      return answer;
    } finally {
      this.#steps--;
      this.#tell("status");
    }
  }

  /** Returns null if the program can't be reached or refuses; the page has been told. */
  async #ask(path, body) {
    try {
      const answer = await post(path, body);
      this.#reached();
      return answer;
    } catch (e) {
      if (e instanceof Unreachable) {
        this.#lost();
      } else if (e instanceof Refused) {
        if (e.status === 403) {
          this.#estranged();
        } else if (e.status === 409 && e.body.blocks) {
          this.#take(e.body, true);
        } else {
          this.#tell("fault", { message: e.message });
        }
      } else {
        throw e;
      }
      return null;
    }
  }

  /**
   * Saves the file. Returns null if the page knows what became of it, or the text on the disk if
   * another program changed the file.
   */
  async save(force = false) {
    await this.flush();
    try {
      const answer = await post("/api/save", { revision: this.report.revision, force });
      this.#reached();
      this.state.changedOnDisk = false;
      this.#take(answer, false);
      return null;
    } catch (e) {
      if (e instanceof Unreachable) {
        this.#lost();
        return null;
      }
      if (e instanceof Refused && e.status === 409 && e.body.changedOnDisk) {
        this.state.changedOnDisk = true;
        return e.body.diskText || "";
      }
      this.#tell("fault", { message: e.message });
      return null;
    }
  }

  /** Takes over what the disk has; the text of this page can be got back by undo. */
  async reload() {
    await this.#step("/api/reload");
    this.state.changedOnDisk = false;
  }

  async make(draft) {
    await this.flush();
    return this.#ask("/api/make", { draft });
  }

  async pages(have) {
    return get("/api/pages?have=" + encodeURIComponent(have.join(",")));
  }

  async quit() {
    await this.flush();
    const answer = await this.#ask("/api/quit", {});
    this.isEnded = answer !== null;
    return this.isEnded;
  }

  #take(report, forced) {
    const before = this.report;
    this.report = report;
    if (before && before.text !== report.text) {
      this.state.saved = false;
    }
    if (report.saved !== undefined) {
      this.state.saved = report.saved;
    }
    this.#tell("report", { forced });
    this.#tell("status");
  }

  async #ping() {
    if (this.isEnded || this.isStranger) {
      return;
    }
    try {
      const before = this.state;
      this.state = { ...before, ...(await post("/api/ping", { window: this.#window })) };
      this.#reached();
      if (this.state.changedOnDisk && !before.changedOnDisk) {
        this.#tell("disk");
      }
      if (this.report && this.state.file && this.state.revision !== this.report.revision
          && !this.hasUnsent) {
        await this.load();
      }
      this.#tell("status");
    } catch (e) {
      if (e instanceof Refused && e.status === 403) {
        this.#estranged();
      } else if (e instanceof Unreachable) {
        this.#lost();
      }
    }
  }

  #estranged() {
    if (!this.isStranger) {
      this.isStranger = true;
      this.#tell("stranger");
    }
  }

  #lost() {
    if (this.isEnded) {
      return;
    }
    if (this.isReachable) {
      this.isReachable = false;
      this.#tell("reach");
    }
    clearTimeout(this.retry);
    this.retry = setTimeout(() => this.#ping(), RETRY_MS);
  }

  #reached() {
    if (!this.isReachable) {
      this.isReachable = true;
      this.#tell("reach");
      setTimeout(() => this.flush(), 0);
    }
  }

  #tell(name, detail = {}) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

function keyOf(edit) {
  if (edit.cell !== undefined) {
    return "cell:" + edit.cell;
  }
  if (edit.source !== undefined) {
    return "source";
  }
  return "text:" + (edit.text !== undefined ? edit.text : edit.remove);
}

export const session = new Session();
