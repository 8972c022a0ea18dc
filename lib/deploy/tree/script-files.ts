const DOCUMENT = /\.(?:adoc|md|rst)$/;

/** The names of scripts. */
const SCRIPT =
  /\.(?:bash|mk|ps1|sh)$|^(?:Jenkinsfile[\w.-]*|[Jj]ustfile|Makefile|Taskfile\.ya?ml)$/;

/** The names of pipelines, and the paths of those that have any name. */
const PIPELINE =
  /^(?:\.(?:drone|gitlab-ci)|azure-pipelines[\w.-]*|bitbucket-pipelines|buildspec[\w.-]*|cloudbuild[\w.-]*)\.ya?ml$/;
const WORKFLOW = /^(?:\.github\/workflows\/[^/]+|\.circleci\/config)\.ya?ml$/;

/** Whether a file may say what is applied: a script, a document or a pipeline. */
export function isScript(name: string, path: string): boolean {
  return isDocument(name) || SCRIPT.test(name) || PIPELINE.test(name) || WORKFLOW.test(path);
}

/** Whether people read it: its commands are for the folder that it is in. */
export function isDocument(name: string): boolean {
  return DOCUMENT.test(name);
}
