import type { ColourRole, Theme } from "../../layout/theme.ts";
import { fixedColour, themeColour } from "./xml.ts";

/** The colour of a role as DrawingML: one of the presentation's theme by name, but a status has its own. */
export type Colours = (role: ColourRole) => string;

/** A strategist who changes the theme changes the perspectives' colours with it. */
export function coloursOf(own: Theme, look: "light" | "dark"): Colours {
  const plain = isPlain(own);
  const title = look === "dark" ? { lumMod: 40, lumOff: 60 } : { lumMod: 75 };
  // Not by transparency, which LibreOffice ignores in lines of tables.
  const rim = look === "dark" ? { lumMod: 50 } : { lumMod: 40, lumOff: 60 };
  return (role) => {
    const [kind = "", hue = ""] = role.split("-");
    const accent = `accent${Number(hue) + 1}`;
    switch (kind) {
      case "fill":
        return plain ? themeColour("bg1") : themeColour(accent, { alpha: 12 });
      case "rim":
        return themeColour(accent, rim);
      case "bar":
        return themeColour(plain ? "bg1" : accent);
      case "edge":
        return themeColour(accent);
      case "title":
        return themeColour(accent, title);
      case "on":
        return themeColour(own["on-bar"] === own.ink ? "tx1" : look === "dark" ? "lt1" : "bg1");
      case "status":
      case "negative":
        return fixedColour(own[role]);
      default:
        return themeColour(PLAIN[role as keyof typeof PLAIN]);
    }
  };
}

/** Where no area is filled, lines alone have the perspectives' colours. */
function isPlain(own: Theme): boolean {
  return own["bar-0"] === own.page;
}

const PLAIN = { page: "bg1", ink: "tx1", muted: "tx2", link: "tx2", box: "bg1", frame: "bg2" } as const;

/** The colours of the presentation's theme; a dark one swaps what is ground and what is text. */
export function colourScheme(own: Theme, look: "light" | "dark"): string {
  const [dark1, light1, dark2, light2] =
    look === "dark" ? [own.page, own.ink, own.frame, own.link] : [own.ink, own.page, own.link, own.frame];
  const kind = isPlain(own) ? "edge" : "bar";
  const accents = ([0, 1, 2, 3, 4, 5] as const).map((hue) =>
    named(`accent${hue + 1}`, own[`${kind}-${hue}`]),
  );
  return [
    '<a:clrScheme name="smap">',
    named("dk1", dark1),
    named("lt1", light1),
    named("dk2", dark2),
    named("lt2", light2),
    ...accents,
    named("hlink", own["title-1"]),
    named("folHlink", own["title-3"]),
    "</a:clrScheme>",
  ].join("");
}

/** Which colours of the theme are ground and text. */
export function colourMap(look: "light" | "dark"): string {
  const [ground, text] = look === "dark" ? ["dk", "lt"] : ["lt", "dk"];
  const accents = [1, 2, 3, 4, 5, 6].map((each) => `accent${each}="accent${each}"`).join(" ");
  return `bg1="${ground}1" tx1="${text}1" bg2="${ground}2" tx2="${text}2" ${accents} hlink="hlink" folHlink="folHlink"`;
}

function named(name: string, hex: Theme[ColourRole]): string {
  return `<a:${name}>${fixedColour(hex)}</a:${name}>`;
}
