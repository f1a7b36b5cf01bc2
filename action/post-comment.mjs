/**
 * Keeps one comment on a pull request: writes the one that `smap ci` left in a folder over the one it finds by its
 * marker, or posts it. The only part that holds the job's token; it reads no file but those that `smap ci` wrote.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const {
  GITHUB_TOKEN: token = "",
  GITHUB_API_URL: api = "https://api.github.com",
  GITHUB_GRAPHQL_URL: graphql = "https://api.github.com/graphql",
  GITHUB_SERVER_URL: server = "https://github.com",
  GITHUB_REPOSITORY: repository = "",
  GITHUB_RUN_ID: run = "",
  SMAP_FOLDER: folder = "",
  SMAP_PULL_REQUEST: pullRequest = "",
  SMAP_PUBLISH_PICTURES: publish = "false",
} = process.env;

try {
  await keepComment();
} catch (problem) {
  if (!isRefusal(problem)) throw problem;
  // The token of a pull request from a fork may only read; the job's page shows the comment all the same.
  console.log(
    `::notice title=smap::The comment is not posted (${problem.message}); it stands in the summary of this job`,
  );
}

async function keepComment() {
  const comment = readFileSync(path.join(folder, "comment.md"), "utf8");
  const [marker = ""] = comment.split("\n", 1);
  if (!/^<!-- smap-ci: [\w.-]{1,40} -->$/.test(marker)) throw new Error("comment.md has no marker");
  const body = withPictures(comment, await publishedPictures());
  const found = await findComment(marker);
  if (found?.body === body) return console.log("the comment is up to date");
  if (found === undefined) await rest("POST", `issues/${pullRequest}/comments`, { body });
  else await rest("PATCH", `issues/comments/${found.databaseId}`, { body });
  console.log(found === undefined ? "posted the comment" : "brought the comment up to date");
}

/** The oldest comment of our own that starts with the marker; those of others are never touched. */
async function findComment(marker) {
  const query = `query ($owner: String!, $name: String!, $number: Int!, $after: String) {
    repository(owner: $owner, name: $name) { pullRequest(number: $number) { comments(first: 100, after: $after) {
      pageInfo { hasNextPage endCursor } nodes { databaseId body viewerDidAuthor } } } }
  }`;
  const [owner, name] = repository.split("/");
  for (let after = null; ; ) {
    const variables = { owner, name, number: Number(pullRequest), after };
    const { data, errors } = await call("POST", graphql, { query, variables });
    if (data?.repository?.pullRequest == null) throw refusal(errors?.[0]?.type ?? "no such pull request");
    const { nodes, pageInfo } = data.repository.pullRequest.comments;
    const own = nodes.find((each) => each.viewerDidAuthor && each.body.split(/\r?\n/, 1)[0] === marker);
    if (own !== undefined || !pageInfo.hasNextPage) return own;
    after = pageInfo.endCursor;
  }
}

/** Addresses of pictures by their file; empty where they are not to be published or may not be. */
async function publishedPictures() {
  const files = readdirSync(folder).filter((name) => /\.changes(\.\d+)?\.svg$/.test(name));
  if (publish !== "true" || files.length === 0) return new Map();
  try {
    const tree = await rest("POST", "git/trees", {
      tree: files.map((name) => ({
        path: name,
        mode: "100644",
        type: "blob",
        content: readFileSync(path.join(folder, name), "utf8"),
      })),
    });
    const message = `Pictures of the changes in pull request ${pullRequest}`;
    const commit = await rest("POST", "git/commits", { message, tree: tree.sha, parents: [] });
    await keepRef(`smap/pull/${pullRequest}`, commit.sha);
    const address = (name) => `${server}/${repository}/raw/${commit.sha}/${encodeURIComponent(name)}`;
    return new Map(files.map((name) => [name, address(name)]));
  } catch (problem) {
    if (!isRefusal(problem)) throw problem;
    console.log(`::notice title=smap::The pictures are not published (${problem.message})`);
    return new Map();
  }
}

/** A ref outside branches and tags, so that the pictures are kept and no list of branches shows them. */
async function keepRef(name, sha) {
  try {
    await rest("PATCH", `git/refs/${name}`, { sha, force: true });
  } catch (problem) {
    if (!isRefusal(problem)) throw problem;
    await rest("POST", "git/refs", { ref: `refs/${name}`, sha });
  }
}

/** Each line that shows a picture shows the published one, or leads to the artifacts of the run. */
function withPictures(comment, addresses) {
  return comment.replace(/^!\[(.*)\]\((\S+)\)$/gm, (_, title, file) => {
    const address = addresses.get(decodeURIComponent(file));
    if (address !== undefined) return `![${title}](${address})`;
    return `[The picture is among the artifacts of this run](${server}/${repository}/actions/runs/${run}#artifacts)`;
  });
}

function rest(method, route, body) {
  return call(method, `${api}/repos/${repository}/${route}`, body);
}

async function call(method, address, body) {
  const response = await fetch(address, {
    method,
    headers: {
      accept: "application/vnd.github+json",
      authorization: `Bearer ${token}`,
      "content-type": "application/json",
      "user-agent": "smap",
      "x-github-api-version": "2022-11-28",
    },
    body: JSON.stringify(body),
  });
  if ([401, 403, 404, 422].includes(response.status)) throw refusal(`${response.status} ${method}`);
  if (!response.ok) throw new Error(`${method} ${new URL(address).pathname}: ${response.status}`);
  return response.json();
}

/** What the token may not do, apart from what went wrong. */
function refusal(message) {
  return Object.assign(new Error(message), { name: "Refusal" });
}

function isRefusal(problem) {
  return problem instanceof Error && problem.name === "Refusal";
}
