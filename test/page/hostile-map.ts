import type { StrategyMap } from "../../src/model/model.ts";
import { buildMap } from "../layout/build-map.ts";

const SCRIPT = "</script><script>document.title='broken'</script>";

/** A map whose texts try to become markup, script, style or addresses. */
export const HOSTILE_MAP: StrategyMap = {
  ...buildMap({
    label: `${SCRIPT}<!--<script> ]]> ' " & \u2028`,
    perspectives: { p: "</style><style>body{display:none}</style>" },
    objectives: {
      "p __proto__": `<img src=x onerror="document.title='broken'">`,
      "p constructor": "javascript:document.title='broken'",
      'p "><svg': "' onfocus='document.title=1' x='",
    },
    links: ["constructor -> __proto__ negative"],
  }),
};
