// Builds elements. Properties that start with "on" are listeners; "class", "data-…" and "aria-…"
// are attributes; everything else is a property of the element.

export function el(name, properties = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key.startsWith("on")) {
      element.addEventListener(key.slice(2), value);
    } else if (key === "class" || key === "for" || key === "role" || key.includes("-")) {
      element.setAttribute(key, value);
    } else {
      element[key] = value;
    }
  }
  element.append(...children);
  return element;
}

export const byId = (id) => document.getElementById(id);

export function button(text, onclick, properties = {}) {
  return el("button", { type: "button", onclick, ...properties }, text);
}

/** Calls an action when text was typed; while characters are composed, only at the end. */
export function onTyped(field, action) {
  field.addEventListener("input", (event) => {
    if (!event.isComposing) {
      action();
    }
  });
  field.addEventListener("compositionend", action);
}

/** Finds the elements whose attribute has a value that may contain any character. */
export function withValue(root, attribute, value) {
  return root.querySelectorAll(`[${attribute}="${CSS.escape(value)}"]`);
}
