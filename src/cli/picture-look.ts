import {
  corporateTheme,
  DEFAULT_THEME,
  type Diagnostic,
  type PictureTheme,
  PRINT_THEME,
  readLogo,
} from "../index.ts";
import { CONFIG_FILE } from "./config.ts";
import { problem } from "./input-files.ts";
import type { ThemeName } from "./output-formats.ts";
import { readFile } from "./read-file.ts";
import type { Workspace } from "./workspace.ts";

/** The look that was asked for, ready to draw in. */
export interface PictureLook {
  readonly kind: "look";
  readonly theme: PictureTheme;
  /** `both`: light, and dark where the reader's system asks for it. */
  readonly colours: "light" | "dark" | "both";
}

export interface FaultyLook {
  readonly kind: "faulty";
  readonly problems: readonly Diagnostic[];
}

export const USUAL_LOOK: PictureLook = { kind: "look", theme: DEFAULT_THEME, colours: "both" };

/** What the command line asks for, else the settings, else the default. */
export async function pictureLook(
  named: ThemeName | undefined,
  workspace: Pick<Workspace, "root" | "config">,
): Promise<PictureLook | FaultyLook> {
  const name = named ?? workspace.config.theme ?? "default";
  switch (name) {
    case "corporate":
      return houseLook(workspace);
    case "print":
      return { kind: "look", theme: PRINT_THEME, colours: "light" };
    case "default":
      return USUAL_LOOK;
    default:
      return { kind: "look", theme: DEFAULT_THEME, colours: name };
  }
}

/** What is not read on a screen has one look: light, where no other is asked for. */
export function onPaper({
  theme,
  colours,
}: PictureLook): PictureLook & { readonly colours: "light" | "dark" } {
  return { kind: "look", theme, colours: colours === "dark" ? "dark" : "light" };
}

async function houseLook({
  root,
  config,
}: Pick<Workspace, "root" | "config">): Promise<PictureLook | FaultyLook> {
  const style = config.corporate;
  if (style === undefined) {
    return faulty([
      `there is no house style to draw in: set colours, fonts or a logo under \`corporate\` in \`${CONFIG_FILE}\``,
    ]);
  }
  const { theme, faults } = corporateTheme(style);
  if (faults.length > 0) return faulty(faults.map((each) => `\`corporate\`: ${each}`));
  if (style.logo === undefined) return { kind: "look", theme, colours: "both" };
  const read = readFile(root, style.logo);
  const where = `the logo \`${style.logo}\` cannot be used`;
  if (read.kind === "missing") return faulty([`${where}: there is no such file below the project's folder`]);
  if (read.kind === "refused") return faulty([`${where}: ${read.reason}`]);
  const logo = await readLogo(read.bytes);
  if (logo.kind === "refused") return faulty([`${where}: ${logo.reason}`]);
  return { kind: "look", theme: { ...theme, logo }, colours: "both" };
}

function faulty(messages: readonly string[]): FaultyLook {
  return { kind: "faulty", problems: messages.map((each) => problem("bad-config", each, CONFIG_FILE)) };
}
