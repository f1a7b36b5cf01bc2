import type { Link } from "../model/model.ts";
import type { LinkStyle } from "./scene.ts";

/** How a link is drawn; a strength in numbers is weak up to a third and strong from two thirds. */
export function linkStyle(link: Link): LinkStyle {
  return { effect: link.effect, strength: strengthWord(link.strength), feedback: link.feedback };
}

function strengthWord(strength: Link["strength"]): LinkStyle["strength"] {
  if (typeof strength !== "number") return strength ?? "moderate";
  return strength <= 1 / 3 ? "weak" : strength >= 2 / 3 ? "strong" : "moderate";
}
