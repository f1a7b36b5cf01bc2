import { compile, createSource, type Diagnostic, format } from "../../index.ts";
import type { StarterFrame } from "./choices.ts";

/** Objectives to write over, by perspective, and how they lead to each other. */
interface Starter {
  readonly body: string;
  readonly links: string;
}

const FIRM: Starter = {
  body: `
    perspective financial {
      objective value "Increase the value of the firm"
      group growth { objective revenue "Grow revenue" }
      group productivity { objective cost "Lower the cost to serve" }
    }
    perspective customer {
      group attributes { objective offer "An offer that customers prefer" }
      group relationships { objective service "Service that customers recommend" }
      group image { objective brand "A name that customers trust" }
    }
    perspective internal {
      group operations { objective delivery "Deliver on time, every time" }
      group customer_management { objective advice "Understand what customers need" }
      group innovation { objective launch "Bring new offers to market" }
      group regulatory_social { objective neighbours "Be a good neighbour" }
    }
    perspective learning {
      group human { objective skills "Skilled people" }
      group information { objective systems "Systems that know the customer" }
      group organization { objective teams "Teams that share one goal" }
    }`,
  links: `
    skills -> advice, launch
    systems -> advice, delivery
    teams -> delivery, neighbours
    delivery -> service, cost
    advice -> service
    launch -> offer
    neighbours -> brand
    offer, service, brand -> revenue
    revenue, cost -> value`,
};

const CUSTOMERS: Starter = {
  body: FIRM.body.replace(
    /perspective internal \{[\s\S]*?\n {4}\}/,
    `perspective internal {
      theme selection { objective segments "Choose the customers worth serving" }
      theme acquisition { objective leads "Win the chosen customers" }
      theme retention { objective care "Keep them by excellent service" }
      theme growth { objective advice "Solve more of their problems" }
    }`,
  ),
  links: `
    skills -> advice, care
    systems -> segments, leads
    teams -> care
    segments -> leads, cost
    leads -> offer
    care -> service, brand
    advice -> service
    offer, service, brand -> revenue
    revenue, cost -> value`,
};

const AGENCY: Starter = {
  body: `
    perspective mission { objective purpose "What we exist for" }
    perspective customer { objective served "Those we serve are better off" }
    perspective internal { objective services "Services that work the first time" }
    perspective learning {
      group human { objective skills "Skilled people" }
      group information { objective systems "Systems that show where help is needed" }
      group organization { objective teams "Teams that share one goal" }
    }
    perspective financial { objective funds "Funds raised and spent with care" }`,
  links: `
    funds -> skills, systems, teams -> services
    services -> served -> purpose`,
};

const STARTERS: Readonly<Record<StarterFrame, Starter>> = {
  kaplan_norton: FIRM,
  customer_management: CUSTOMERS,
  public_sector: AGENCY,
};

export interface StarterMap {
  readonly id: string;
  readonly text: string;
  /** What the compiler finds in it; the name may hold what no text of a map may hold. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A map with an objective in each place of a framework, in the one form, for a strategist to write over. */
export function starterMap(name: string, frame: StarterFrame): StarterMap {
  const id = mapId(name);
  const { body, links } = STARTERS[frame];
  const label = name.replace(/[\\"]/g, (sign) => `\\${sign}`);
  const draft = `import "smap:${frame}"

/// Write your own objectives over these, then say by \`measure\` how you will know; then take \`template\` out.
map ${id} "${label}" {
  framework: ${frame}
  template: yes
${body}

  // Read an arrow as "leads to".${links}
}
`;
  const file = "starter.smap";
  const parsed = compile([file], { read: () => ({ kind: "text", text: draft }) });
  return { id, text: format(createSource(file, draft)).text, diagnostics: parsed.diagnostics };
}

/** An id from a name: its letters, marks and digits in any language, in small letters. */
export function mapId(name: string): string {
  const id = name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "_")
    .replace(/^_+|_+$/g, "");
  return /^\p{L}/u.test(id) ? id : `map${id === "" ? "" : "_"}${id}`;
}
