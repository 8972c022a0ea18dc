export const USAGE = `Usage: reach check PATH...|-      checks manifests: files, folders, or - for stdin
       reach rules [ID]          lists the rules, or explains one
       reach init [DIR]          makes the project of a platform team: apps, clusters, tests, pipelines

Options of check:
  --cluster [FOLDER=]FILE   what is true of the cluster of a folder, or of all: YAML, one key per
                            prop of Cluster; may be repeated
  --format FORM             text (default), json, sarif, junit, github or markdown
  --output FILE             where the report goes instead of stdout
  --fail-on SEVERITY        error (default), warning, info or never
  --severity SEVERITY       the least severity that is shown (default info)
  --only RULES              these rules alone: ids or names, with commas between them
  --skip RULES              all rules but these
  --set policy              the rules of taste and policy too
  --baseline FILE           leaves out the findings that FILE holds
  --write-baseline FILE     writes FILE from what is found, and ends well
  --max-size MB             the largest file that is read (default 20)
  --today DATE              the day that end dates of waivers are judged by, such as 2026-12-31
  --quiet                   a line for each finding, and nothing else

  --help, --version

Exit codes: 0 clean, 1 could not run, 2 findings at or above --fail-on.
`;
