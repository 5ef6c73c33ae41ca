// Requests to the program. Everything is JSON.

/** The program does not answer. */
export class Unreachable extends Error {}

/** The program answered with an error; body is its JSON, or empty. */
export class Refused extends Error {
  constructor(status, body) {
    super([body.message || `HTTP ${status}`, ...adviceOf(body)].join("。"));
    this.status = status;
    this.body = body;
  }
}

/** Returns the advice of the findings in an answer. */
function adviceOf(body) {
  return (body.findings || []).reduce((all, finding) => all.concat(finding.advice || []), []);
}

const PATIENCE_MS = 30000;

async function request(path, options) {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), PATIENCE_MS);
  try {
    const response = await fetch(path, {
      credentials: "same-origin",
      cache: "no-store",
      signal: controller.signal,
      ...options,
    });
    const text = await response.text();
    let body = {};
    try {
      body = text ? JSON.parse(text) : {};
    } catch (e) {
      body = { message: text.slice(0, 200) };
    }
    if (!response.ok) {
      throw new Refused(response.status, body);
    }
    return body;
  } catch (e) {
    if (e instanceof Refused) {
      throw e;
    }
    throw new Unreachable(String(e));
  } finally {
    clearTimeout(timer);
  }
}

export const get = (path) => request(path, {});

export const post = (path, body = {}) =>
  request(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
