/** What is used of pdfkit, which ships no types. */
declare module "pdfkit" {
  interface DocumentOptions {
    readonly size: readonly [width: number, height: number];
    readonly margin: number;
    /** None: fonts are set before each text. */
    readonly font: null;
    readonly lang?: string;
    readonly displayTitle: boolean;
    readonly tagged: boolean;
    readonly pdfVersion: "1.5";
    readonly autoFirstPage: boolean;
    readonly info: Readonly<Record<string, string | Date>>;
  }
  interface TextOptions {
    readonly baseline: "alphabetic";
    readonly lineBreak: false;
  }
  /** A stretch of a page's content. */
  interface StructureContent {
    push(content: StructureContent): void;
  }
  /** A node of the tree in which a document is read. */
  interface StructureElement {
    end(): this;
    /** As it is written; read when the document ends. */
    readonly dictionary: { readonly data: { A?: Readonly<Record<string, string | number>> } };
  }
  export default class PDFDocument {
    constructor(options: DocumentOptions);
    readonly info: Record<string, string | Date>;
    on(event: "data", listen: (bytes: Uint8Array) => void): this;
    on(event: "end", listen: () => void): this;
    on(event: "error", listen: (problem: unknown) => void): this;
    addPage(options?: { readonly size: readonly [number, number]; readonly margin: number }): this;
    end(): void;
    /** Writes the facts of `info` again as XMP, which asks for a date. */
    endMetadata(): void;
    save(): this;
    restore(): this;
    scale(factor: number): this;
    /** A path in the notation of SVG. */
    path(path: string): this;
    roundedRect(x: number, y: number, width: number, height: number, radius: number): this;
    circle(x: number, y: number, radius: number): this;
    lineWidth(width: number): this;
    dash(length: readonly number[], options?: { readonly phase?: number }): this;
    undash(): this;
    fill(colour: string): this;
    stroke(colour: string): this;
    fillAndStroke(fill: string, stroke: string): this;
    fillColor(colour: string): this;
    fillOpacity(opacity: number): this;
    strokeOpacity(opacity: number): this;
    font(source: string | object, size: number): this;
    widthOfString(text: string): number;
    text(text: string, x: number, y: number, options: TextOptions): this;
    markContent(tag: "Artifact", options: { readonly type: "Background" | "Layout" }): this;
    markStructureContent(tag: string): StructureContent;
    endMarkedContent(): this;
    struct(
      type: string,
      options: { readonly alt?: string; readonly title?: string },
      children: readonly (StructureElement | StructureContent)[],
    ): StructureElement;
    addStructure(element: StructureElement): this;
    /** A PNG or JPEG. */
    image(
      bytes: ArrayBuffer,
      x: number,
      y: number,
      options: { readonly width: number; readonly height: number },
    ): this;
    readonly outline: { addItem(title: string): void };
  }
}

/** What is used of fontkit, which ships no types. */
declare module "fontkit" {
  export interface Font {
    readonly postscriptName: string | null;
    readonly "OS/2"?: { readonly usWeightClass: number };
    hasGlyphForCodePoint(codePoint: number): boolean;
  }
  export interface Collection {
    readonly fonts: readonly Font[];
  }
  export function create(bytes: Uint8Array): Font | Collection;
}
