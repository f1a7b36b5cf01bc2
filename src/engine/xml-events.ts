import { SaxesParser } from "saxes";

/** What a reader of XML is told: elements without their namespace prefix. */
export interface XmlReader {
  readonly open?: (name: string, attributes: ReadonlyMap<string, string>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

const MOST_DEPTH = 64;
const MOST_ATTRIBUTES = 64;

/** Reads XML of strangers: no document type, so no entities; depth and attributes within limits. What is wrong, or undefined. */
export function readXml(text: string, reader: XmlReader): string | undefined {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let wrong: string | undefined;
  let depth = 0;
  parser.on("doctype", () => {
    wrong ??= "declares a document type";
  });
  parser.on("error", () => {
    wrong ??= "is no well-formed XML";
  });
  parser.on("opentag", ({ name, attributes }) => {
    depth += 1;
    const given = Object.entries(attributes);
    if (depth > MOST_DEPTH) wrong ??= `nests deeper than ${MOST_DEPTH}`;
    if (given.length > MOST_ATTRIBUTES)
      wrong ??= `has an element with more than ${MOST_ATTRIBUTES} attributes`;
    if (wrong === undefined) reader.open?.(localName(name), new Map(given));
  });
  parser.on("text", (piece) => {
    if (wrong === undefined) reader.text?.(piece);
  });
  parser.on("closetag", ({ name }) => {
    depth -= 1;
    if (wrong === undefined) reader.close?.(localName(name));
  });
  // In pieces, so that hostile text is left as soon as it is known to be so.
  const size = 65_536;
  for (let start = 0; start < text.length && wrong === undefined; start += size)
    parser.write(text.slice(start, start + size));
  if (wrong === undefined) parser.close();
  return wrong;
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
