/** Frameworks that `smap init` starts a map in. */
export const STARTER_FRAMES = ["kaplan_norton", "customer_management", "public_sector"] as const;

export type StarterFrame = (typeof STARTER_FRAMES)[number];

/** Where changes are reviewed. */
export const REVIEW_HOSTS = ["github", "gitlab", "none"] as const;

export type ReviewHost = (typeof REVIEW_HOSTS)[number];

/** Repository and version of smap that the build machine uses. */
export interface Origin {
  /** `owner/name`. */
  readonly repository: string;
  /** Tag or commit. */
  readonly version: string;
}
