const DOCUMENT = /\.(?:adoc|md|rst)$/;
const SCRIPT = /\.(?:bash|mk|ps1|sh)$|^(?:[Jj]ustfile|Makefile|Taskfile\.ya?ml)$/;

/** The names of pipelines, and the paths of those that have any name. */
const PIPELINE =
  /^(?:\.(?:drone|gitlab-ci)|azure-pipelines[\w.-]*|bitbucket-pipelines|buildspec[\w.-]*|cloudbuild[\w.-]*)\.ya?ml$|^Jenkinsfile[\w.-]*$/;
const WORKFLOW = /^(?:\.github\/workflows\/[^/]+|\.circleci\/config)\.ya?ml$/;

/** Whether a file says what is applied: a script, a document or a pipeline. */
export function isScript(name: string, path: string): boolean {
  return DOCUMENT.test(name) || isProgram(name, path);
}

/** Whether it runs: a script or a pipeline. */
export function isProgram(name: string, path: string): boolean {
  return SCRIPT.test(name) || isPipeline(name, path);
}

export function isPipeline(name: string, path: string): boolean {
  return PIPELINE.test(name) || WORKFLOW.test(path);
}
