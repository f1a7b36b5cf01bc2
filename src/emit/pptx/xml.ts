import { escapeHtml } from "../report/html.ts";
import { readable } from "../svg/text.ts";

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
const PRESENTATION = "http://schemas.openxmlformats.org/presentationml/2006/main";
export const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** The name spaces that a root element declares. */
export const SPACES = `xmlns:a="${DRAWING}" xmlns:r="${RELATIONS}" xmlns:p="${PRESENTATION}"`;

/** Text as the content of an element or as a quoted attribute; what XML cannot hold is left out. */
export function xmlText(text: string): string {
  return escapeHtml(readable(text).replace(/[\ufffe\uffff]/g, ""));
}

/** A colour of the presentation's theme by its name, changed by the given steps, such as `alpha` in percent. */
export function themeColour(name: string, changes: Readonly<Record<string, number>> = {}): string {
  const steps = Object.entries(changes).map(
    ([step, percent]) => `<a:${step} val="${Math.round(percent * 1000)}"/>`,
  );
  if (steps.length === 0) return `<a:schemeClr val="${name}"/>`;
  return `<a:schemeClr val="${name}">${steps.join("")}</a:schemeClr>`;
}

/** A colour that means something, whatever the theme: that of a status. */
export function fixedColour(hex: string): string {
  return `<a:srgbClr val="${hex.slice(1).toUpperCase()}"/>`;
}

export function solid(colour: string): string {
  return `<a:solidFill>${colour}</a:solidFill>`;
}
