import type { CodeTable } from "./code-table.ts";

/** Codes of data: what evaluation finds in the files behind the sources. They need data, so they have no example. */
export const DATA_CODES: CodeTable = [
  [
    "source-file-missing",
    {
      title: "A data file that is not there",
      why: "The source names a file that does not exist; its measures have no values.",
      remedy: "Correct the path, which counts from the map's file, or add the data.",
      source: "Evaluation.",
    },
  ],
  [
    "source-file-refused",
    {
      title: "A data file that is not read",
      why: "Data is read inside the project folder only, and in formats that smap knows.",
      remedy: "Copy the file into the project, or save it as CSV or Parquet.",
      source: "Evaluation.",
    },
  ],
  [
    "source-column-missing",
    {
      title: "A column that the data does not have",
      why: "The source declares a column, and the head of the file has none of that name.",
      remedy:
        "Write the column's name as it stands in the file, in backticks where it has spaces: `` `Customer ID` ``.",
      source: "Evaluation.",
    },
  ],
  [
    "source-not-connected",
    {
      title: "A table without a connection",
      why: "The source lies in a database, and this evaluation has no connection to it.",
      remedy: "Evaluate with the engine that holds the table, or point the source to a file.",
      source: "Evaluation.",
    },
  ],
  [
    "database-not-reached",
    {
      title: "A database that does not answer",
      why: "The evaluation is to run in a database, and no connection to it could be made. Where it is and who asks stands in the environment, as for every PostgreSQL program, and never in a map; messages repeat none of it.",
      remedy:
        "Set `DATABASE_URL`, or `PGHOST`, `PGPORT`, `PGUSER`, `PGPASSWORD` and `PGDATABASE`. A user who may only read is enough, and best.",
      source: "Evaluation.",
    },
  ],
  [
    "aggregates-refused",
    {
      title: "Aggregates that are not used",
      why: "`--aggregates` takes the whole answer to the statement of `smap emit aggregates`. After a change of the map it is another statement, and an answer that lacks lines would count what is missing as nothing.",
      remedy: "Write the statement again, run it where the data lies, and keep the whole answer as CSV.",
      source: "Evaluation.",
    },
  ],
  [
    "source-table-missing",
    {
      title: "A table that the database does not have",
      why: "The source names a table that the database, or the user who asks, cannot see.",
      remedy: "Write the table with its schema, as the database calls it: `sales.orders`.",
      source: "Evaluation.",
    },
  ],
  [
    "table-not-readable",
    {
      title: "A table that cannot be added up",
      why: "A column holds something that its declared type does not allow, such as text where the source says `USD`, or the database gave up for a reason of its own.",
      remedy: "Declare the columns as they are, or give smap a view that has them right.",
      source: "Evaluation.",
    },
  ],
  [
    "sources-apart",
    {
      title: "Sources that are joined and lie apart",
      why: "A formula reaches from a table of the database into a file, or the other way. Rows are added up where they lie and do not travel, so the two cannot meet.",
      remedy: "Put both into the database, or both into files.",
      source: "Evaluation.",
    },
  ],
  [
    "value-rejected",
    {
      title: "Values that do not fit their column",
      why: "A value that is no number, no date, or none of the listed ones is left out and counts as missing, never as zero.",
      remedy: "Correct the data, or the type of the column.",
      source: "Evaluation.",
    },
  ],
  [
    "row-uneven",
    {
      title: "Rows with too few or too many cells",
      why: "Mostly a comma stands inside a text without quotation marks, and all later cells of the row are shifted.",
      remedy: "Put such texts into quotation marks.",
      source: "Evaluation.",
    },
  ],
  [
    "row-without-day",
    {
      title: "Rows without a day",
      why: "A row without its day lies in no period and is counted in none.",
      remedy: "Complete the column that tells the time.",
      source: "Evaluation.",
    },
  ],
  [
    "key-repeated",
    {
      title: "A key that stands in several rows",
      why: "A key identifies one row. Where two rows share it, joins would count twice.",
      remedy: "Correct the data, or take `key` off the column.",
      source: "Evaluation.",
    },
  ],
  [
    "evaluation-too-slow",
    {
      title: "The evaluation took too long",
      why: "The time limit keeps a hostile formula or file from taking the machine.",
      remedy: "Evaluate fewer rows, or raise the limit in `smap.config.json`.",
      source: "Evaluation.",
    },
  ],
  [
    "evaluation-too-large",
    {
      title: "The evaluation needs too much memory",
      why: "The memory limit keeps a hostile formula or file from taking the machine.",
      remedy: "Evaluate fewer rows, or raise the limit in `smap.config.json`.",
      source: "Evaluation.",
    },
  ],
];
