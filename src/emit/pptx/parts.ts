import { coloursIn, type PictureTheme } from "../theme/picture-theme.ts";
import { colourMap, colourScheme } from "./colours.ts";
import { SLIDE } from "./frame.ts";
import { tree } from "./slide.ts";
import { DECLARATION, PACKAGE, RELATIONS, SPACES, xmlText } from "./xml.ts";

/** A part of the package: where it lies and what it holds. */
export type Parts = Readonly<Record<string, string>>;

export interface DeckFacts {
  readonly title: string;
  readonly look: "light" | "dark";
  readonly theme: PictureTheme;
  readonly slides: number;
}

const TYPE = "application/vnd.openxmlformats-officedocument";

/** Everything of a presentation but its slides and their notes, as ECMA-376 (Office Open XML) asks for. */
export function deckParts(facts: DeckFacts): Parts {
  return {
    "[Content_Types].xml": contentTypes(facts.slides),
    "_rels/.rels": relations([
      ["officeDocument", "ppt/presentation.xml"],
      [`${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"],
    ]),
    "docProps/core.xml": `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(facts.title)}</dc:title><dc:creator>smap</dc:creator></cp:coreProperties>`,
    "ppt/presentation.xml": presentation(facts.slides),
    "ppt/_rels/presentation.xml.rels": relations([
      ["slideMaster", "slideMasters/slideMaster1.xml"],
      ["notesMaster", "notesMasters/notesMaster1.xml"],
      ["theme", "theme/theme1.xml"],
      ...numbers(facts.slides).map((each) => ["slide", `slides/slide${each}.xml`] as const),
    ]),
    "ppt/theme/theme1.xml": theme(facts.theme, facts.look),
    "ppt/theme/theme2.xml": theme(facts.theme, "light"),
    "ppt/slideMasters/slideMaster1.xml": slideMaster(facts.look),
    "ppt/slideMasters/_rels/slideMaster1.xml.rels": relations([
      ["slideLayout", "../slideLayouts/slideLayout1.xml"],
      ["theme", "../theme/theme1.xml"],
    ]),
    "ppt/slideLayouts/slideLayout1.xml": slideLayout(),
    "ppt/slideLayouts/_rels/slideLayout1.xml.rels": relations([
      ["slideMaster", "../slideMasters/slideMaster1.xml"],
    ]),
    "ppt/notesMasters/notesMaster1.xml": notesMaster(),
    "ppt/notesMasters/_rels/notesMaster1.xml.rels": relations([["theme", "../theme/theme2.xml"]]),
  };
}

/** Relations of a part, numbered from `rId1`; a type is a name of Office's own or a whole address. */
export function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const lines = targets.map(([type, target], index) => {
    const full = type.includes("/") ? type : `${RELATIONS}/${type}`;
    return `<Relationship Id="rId${index + 1}" Type="${full}" Target="${target}"/>`;
  });
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${lines.join("")}</Relationships>`;
}

function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

function contentTypes(slides: number): string {
  const deck = `${TYPE}.presentationml`;
  const parts: readonly (readonly [path: string, type: string])[] = [
    ["/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
    ["/ppt/presentation.xml", `${deck}.presentation.main+xml`],
    ["/ppt/slideMasters/slideMaster1.xml", `${deck}.slideMaster+xml`],
    ["/ppt/slideLayouts/slideLayout1.xml", `${deck}.slideLayout+xml`],
    ["/ppt/notesMasters/notesMaster1.xml", `${deck}.notesMaster+xml`],
    ["/ppt/theme/theme1.xml", `${TYPE}.theme+xml`],
    ["/ppt/theme/theme2.xml", `${TYPE}.theme+xml`],
    ...numbers(slides).flatMap((each) => [
      [`/ppt/slides/slide${each}.xml`, `${deck}.slide+xml`] as const,
      [`/ppt/notesSlides/notesSlide${each}.xml`, `${deck}.notesSlide+xml`] as const,
    ]),
  ];
  const overrides = parts.map(([path, type]) => `<Override PartName="${path}" ContentType="${type}"/>`);
  return `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${overrides.join("")}</Types>`;
}

function presentation(slides: number): string {
  const list = numbers(slides).map((each) => `<p:sldId id="${255 + each}" r:id="rId${each + 3}"/>`);
  return `${DECLARATION}<p:presentation ${SPACES}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst><p:sldIdLst>${list.join("")}</p:sldIdLst><p:sldSz cx="${SLIDE.width}" cy="${SLIDE.height}"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`;
}

function theme(own: PictureTheme, look: "light" | "dark"): string {
  const western = own.fonts[0] ?? "Arial";
  const eastAsian = own.eastAsianFonts[0] ?? "Microsoft YaHei";
  const font = `<a:latin typeface="${western}"/><a:ea typeface="${eastAsian}"/><a:cs typeface=""/>`;
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const stroke = (width: number) => `<a:ln w="${width}">${fill}</a:ln>`;
  const effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
  return `${DECLARATION}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="smap"><a:themeElements>${colourScheme(coloursIn(own, look), look)}<a:fontScheme name="smap"><a:majorFont>${font}</a:majorFont><a:minorFont>${font}</a:minorFont></a:fontScheme><a:fmtScheme name="smap"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${stroke(6350)}${stroke(12_700)}${stroke(19_050)}</a:lnStyleLst><a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
}

const TITLE = `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Title"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="91440" y="91440"/><a:ext cx="12009120" cy="365760"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr/></a:p></p:txBody></p:sp>`;

function slideMaster(look: "light" | "dark"): string {
  const ground =
    '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>';
  const text =
    '<a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mj-lt"/><a:ea typeface="+mj-ea"/>';
  const styles = `<p:txStyles><p:titleStyle><a:lvl1pPr algn="l"><a:defRPr sz="1800" b="1">${text}</a:defRPr></a:lvl1pPr></p:titleStyle><p:bodyStyle/><p:otherStyle/></p:txStyles>`;
  return `${DECLARATION}<p:sldMaster ${SPACES}><p:cSld>${ground}${tree([TITLE])}</p:cSld><p:clrMap ${colourMap(look)}/><p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst>${styles}</p:sldMaster>`;
}

function slideLayout(): string {
  return `${DECLARATION}<p:sldLayout ${SPACES} type="titleOnly" preserve="1"><p:cSld name="Strategy map">${tree([TITLE])}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;
}

function notesMaster(): string {
  const picture = `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="685800" y="685800"/><a:ext cx="5486400" cy="3086100"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:sp>`;
  const text = `<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="685800" y="4114800"/><a:ext cx="5486400" cy="4572000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr/></a:p></p:txBody></p:sp>`;
  return `${DECLARATION}<p:notesMaster ${SPACES}><p:cSld>${tree([picture, text])}</p:cSld><p:clrMap ${colourMap("light")}/></p:notesMaster>`;
}
