import type { Rule } from "../rule.ts";

/** A column that the map or its frame declares holds an objective. */
export const emptyTheme: Rule = {
  code: "empty-theme",
  severity: "warning",
  needsWholeMap: true,
  offInTemplates: true,
  explanation: {
    title: "A theme holds no objective",
    why:
      "A declared column is a promise that the strategy acts there. Of the four customer-management processes most " +
      "firms neglect selection and retention; the empty column shows it.",
    example: 'theme retention "Retention"',
    remedy:
      "Place an objective in it (`theme retention { … }` inside a perspective), or do not declare the theme.",
    mended:
      'theme retention "Retention"\n' +
      'perspective internal { theme retention { objective calls "Call every customer back" { measures: churn } } }\n' +
      "skills -> calls -> loyalty",
    source: "Kaplan and Norton, Strategy Maps (2004), on customer-management processes.",
  },
  check({ map }, report) {
    const filled = new Set(map.objectives.flatMap((objective) => objective.themes));
    for (const theme of map.themes) {
      if (filled.has(theme.id)) continue;
      const frame = theme.slot ? `, which the frame \`${map.framework}\` asks for,` : "";
      report(theme, `the theme \`${theme.id}\` ("${theme.label.text}")${frame} holds no objective`, {
        at: theme.slot ? map.idAt : theme.idAt,
        hint: `open it inside a perspective: \`theme ${theme.id} { objective … }\``,
      });
    }
  },
};
