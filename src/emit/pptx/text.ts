import type { ColourRole } from "../../layout/theme.ts";
import type { Colours } from "./colours.ts";
import { type Frame, length, textSize } from "./frame.ts";
import { solid, xmlText } from "./xml.ts";

/** What texts of a slide are written with. */
export interface Hand {
  readonly frame: Frame;
  readonly colours: Colours;
  readonly language: string | undefined;
  /** Size of texts against that of the scene. */
  readonly textScale: number;
}

export interface Run {
  readonly text: string;
  readonly size: number;
  readonly role: ColourRole;
  readonly bold?: true;
}

export interface Paragraph {
  readonly runs: readonly Run[];
  readonly align: "l" | "ctr" | "r";
  readonly bullet?: { readonly sign: string; readonly role: ColourRole };
  /** Pixels above. */
  readonly above?: number;
}

export interface Body {
  readonly paragraphs: readonly Paragraph[];
  readonly anchor: "t" | "ctr";
  /** Pixels at the sides and above and below. */
  readonly insets: readonly [sides: number, ends: number];
  readonly wrap: "square" | "none";
}

export function textBody(hand: Hand, { paragraphs, anchor, insets: [sides, ends], wrap }: Body): string {
  const [side, end] = [length(hand.frame, sides), length(hand.frame, ends)];
  const insets = `lIns="${side}" tIns="${end}" rIns="${side}" bIns="${end}"`;
  const shrinks = wrap === "square" ? "<a:normAutofit/>" : "<a:noAutofit/>";
  const body = `<a:bodyPr wrap="${wrap}" ${insets} anchor="${anchor}" rtlCol="0">${shrinks}</a:bodyPr>`;
  return `<p:txBody>${body}<a:lstStyle/>${paragraphs.map((each) => paragraphXml(hand, each)).join("")}</p:txBody>`;
}

export function paragraphXml(hand: Hand, { runs, align, bullet, above }: Paragraph): string {
  const { frame, colours } = hand;
  const indent = bullet === undefined ? "" : ` marL="${length(frame, 11)}" indent="${-length(frame, 11)}"`;
  const before =
    above === undefined ? "" : `<a:spcBef><a:spcPts val="${textSize(frame, above)}"/></a:spcBef>`;
  const sign =
    bullet === undefined
      ? "<a:buNone/>"
      : `<a:buClr>${colours(bullet.role)}</a:buClr><a:buFont typeface="Arial"/><a:buChar char="${bullet.sign}"/>`;
  return `<a:p><a:pPr algn="${align}"${indent}>${before}${sign}</a:pPr>${runs.map((each) => runXml(hand, each)).join("")}</a:p>`;
}

function runXml({ frame, colours, language, textScale }: Hand, { text, size, role, bold }: Run): string {
  const tag = language === undefined ? "" : ` lang="${xmlText(language)}"`;
  const weight = bold === true ? ' b="1"' : ' b="0"';
  return `<a:r><a:rPr${tag} sz="${textSize(frame, size * textScale)}"${weight} dirty="0">${solid(colours(role))}</a:rPr><a:t>${xmlText(text)}</a:t></a:r>`;
}
