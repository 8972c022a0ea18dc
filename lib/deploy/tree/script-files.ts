/** The names of scripts and documents. */
const SCRIPT =
  /\.(?:adoc|bash|md|mk|ps1|rst|sh)$|^(?:Jenkinsfile[\w.-]*|[Jj]ustfile|Makefile|Taskfile\.ya?ml)$/;

/** The names of pipelines, and the paths of those that have any name. */
const PIPELINE =
  /^(?:\.(?:drone|gitlab-ci)|azure-pipelines[\w.-]*|bitbucket-pipelines|buildspec[\w.-]*|cloudbuild[\w.-]*)\.ya?ml$/;
const WORKFLOW = /^(?:\.github\/workflows\/[^/]+|\.circleci\/config)\.ya?ml$/;

/** Whether a file may say what is applied: a script, a document or a pipeline. */
export function isScript(name: string, path: string): boolean {
  return SCRIPT.test(name) || PIPELINE.test(name) || WORKFLOW.test(path);
}
