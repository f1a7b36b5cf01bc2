import type { Origin, ReviewHost } from "./choices.ts";
import type { StarterMap } from "./starter-map.ts";

export interface Setup {
  /** Absent where the project has maps already. */
  readonly map?: StarterMap;
  readonly host: ReviewHost;
  readonly preCommit: boolean;
  readonly origin: Origin;
}

export interface SetupFile {
  readonly name: string;
  readonly text: string;
  /** Lines that an existing file gets in addition, where it lacks them; absent: an existing file is kept as it is. */
  readonly addLines?: true;
}

/** The files of a new project, in the order in which a person would look at them. */
export function setupFiles({ map, host, preCommit, origin }: Setup): readonly SetupFile[] {
  const files: SetupFile[] = [];
  if (map !== undefined) files.push({ name: `${map.id}.smap`, text: map.text });
  files.push({ name: "smap.config.json", text: CONFIG });
  if (host === "github") files.push({ name: ".github/workflows/strategy.yml", text: githubWorkflow(origin) });
  if (host === "gitlab") files.push({ name: ".gitlab-ci.yml", text: gitlabJob(origin) });
  if (preCommit) files.push({ name: ".pre-commit-config.yaml", text: preCommitConfig(origin) });
  files.push({ name: ".gitattributes", text: ATTRIBUTES, addLines: true });
  files.push({ name: ".gitignore", text: "smap-ci/\n", addLines: true });
  return files;
}

/** Pictures are committed beside the maps, so that everyone sees them and the build machine can tell stale ones. */
const CONFIG = `{
  "out": "out",
  "formats": ["svg"]
}
`;

const ATTRIBUTES = `*.smap text eol=lf merge=smap diff=smap
out/*.svg text eol=lf linguist-generated
`;

/** A workflow that may read the repository and write the one comment, and nothing else. */
export function githubWorkflow({ repository, version }: Origin): string {
  return `name: strategy

on:
  pull_request:
  push:
    branches: [main]

permissions:
  contents: read

jobs:
  review:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    permissions:
      contents: read
      pull-requests: write # for the comment
    steps:
      - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2
        with:
          fetch-depth: 0 # to find the commit where the change left its base
          persist-credentials: false
      - uses: ${repository}@${version}
`;
}

/** A job for merge requests whose findings GitLab shows beside the lines. */
function gitlabJob({ repository, version }: Origin): string {
  return `strategy:
  image: node:22
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
  variables:
    GIT_DEPTH: "0" # to find the commit where the change left its base
  script:
    - git clone --quiet --depth 1 --branch ${version} https://github.com/${repository}.git /opt/smap
    - npm ci --prefix /opt/smap --ignore-scripts
    - npm run --prefix /opt/smap --silent build
    - node /opt/smap/dist/smap.js ci --base "$CI_MERGE_REQUEST_DIFF_BASE_SHA"
  artifacts:
    when: always
    expose_as: Strategy review
    paths:
      - smap-ci/
    reports:
      codequality: smap-ci/gl-code-quality-report.json
`;
}

/** Hooks that write maps the one way and refuse a commit with errors. */
function preCommitConfig({ repository, version }: Origin): string {
  return `repos:
  - repo: https://github.com/${repository}
    rev: ${version}
    hooks:
      - id: smap-fmt
      - id: smap-check
`;
}
