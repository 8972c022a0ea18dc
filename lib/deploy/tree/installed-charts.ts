import { SCRIPT, WORKFLOW, pathsOf } from './applied';
import type { Files } from './files';
import { baseName, joined } from './files';
import { fileText } from './texts';
import { filesCalled } from './walk';

/**
 * Tells whether a chart that a script or a document of the repository installs has a template that is called
 * as a file: then the file is another form of it, or an older one.
 */
export function templatesInstalled(
  charts: ReadonlySet<string>,
  files: Files,
): (path: string) => boolean {
  let known: ReadonlySet<string> | undefined;
  return (path) => {
    if (charts.size === 0) return false;
    known ??= new Set(
      [...installedIn(charts, files)].flatMap((chart) => templatesOf(chart, files)),
    );
    return known.has(baseName(path));
  };
}

function templatesOf(chart: string, files: Files): string[] {
  const folder = joined(chart, 'templates');
  return files.list(folder).flatMap(({ name, isFolder }) => (isFolder ? [] : [name]));
}

/** The charts that the texts install from their folders. */
function installedIn(charts: ReadonlySet<string>, files: Files): ReadonlySet<string> {
  const found = new Set<string>();
  const isText = (name: string, path: string) => SCRIPT.test(name) || WORKFLOW.test(path);
  for (const path of filesCalled(files, isText)) {
    for (const word of chartWords(fileText(files, path) ?? '')) {
      const chart = pathsOf(word, path).find((one) => charts.has(one));
      if (chart !== undefined) found.add(chart);
    }
  }
  return found;
}

/** `helm upgrade --install web ./charts/web` */
function chartWords(text: string): string[] {
  if (!text.includes('helm')) return [];
  const lines = text.replace(/\\{1,2}\r?\n/g, ' ').split('\n');
  return lines.flatMap((line) =>
    line.length < MAX_LINE && INSTALLS.test(line)
      ? line.replace(/["'`]/g, ' ').split(/[\s=]+/)
      : [],
  );
}

const MAX_LINE = 10_000;
const INSTALLS = /\bhelm3?\b.*\b(?:install|upgrade)\b/;
