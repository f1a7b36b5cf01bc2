import { grouped } from "../grouped.ts";
import type { Rule } from "../rule.ts";

/** A theme runs through two perspectives at least. */
export const themeInOnePerspective: Rule = {
  code: "theme-in-one-perspective",
  severity: "info",
  needsWholeMap: true,
  offInTemplates: true,
  explanation: {
    title: "A theme lies in one perspective only",
    why:
      "A theme is a chain of causes, from what people learn to what customers pay. Inside one perspective it is a " +
      "heading, which a group says better.",
    example: 'theme retention "Retention"\nperspective internal { objective service { themes: retention } }',
    remedy:
      "Place objectives of other perspectives in it, or make it a `group`. Themes of a frame are left alone.",
    mended:
      'theme retention "Retention"\nperspective internal { objective service { themes: retention } }\n' +
      "perspective customer { objective loyalty { themes: retention } }",
    source: "Palladium, advice on strategic themes; Kaplan and Norton, Strategy Maps (2004).",
  },
  check({ map }, report) {
    if (map.perspectives.length < 2) return;
    const places = map.objectives.flatMap(({ themes, perspective }) =>
      themes.map((theme) => ({ theme, perspective })),
    );
    const byTheme = grouped(places, ({ theme }) => theme);
    for (const theme of map.themes) {
      const perspectives = new Set(byTheme.get(theme.id)?.map(({ perspective }) => perspective));
      if (theme.slot || perspectives.size !== 1) continue;
      report(theme, `the theme \`${theme.id}\` ("${theme.label.text}") lies in one perspective only`, {
        hint: "a column inside one perspective is a `group`",
      });
    }
  },
};
