import type { Scene } from "../../layout/scene.ts";
import { tree } from "./slide.ts";
import { DECLARATION, SPACES, xmlText } from "./xml.ts";

/** What the speaker of a slide should know: the picture in words, the notes behind objectives, what drives what and why. */
export function notesOf(scene: Scene): readonly string[] {
  return [
    scene.description,
    ...scene.boxes.flatMap(({ name, note }) => (note === undefined ? [] : [`${name}: ${note}`])),
    ...scene.links.map((link) => link.description),
  ].filter((each) => each !== "");
}

export function notesXml(lines: readonly string[]): string {
  const paragraphs = lines
    .flatMap((each) => each.split("\n"))
    .map((line) => `<a:p><a:r><a:rPr dirty="0"/><a:t>${xmlText(line)}</a:t></a:r></a:p>`);
  const picture = `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>`;
  const text = `<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs.join("")}</p:txBody></p:sp>`;
  return `${DECLARATION}<p:notes ${SPACES}><p:cSld>${tree([picture, text])}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`;
}
