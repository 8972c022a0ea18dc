import { linesOf, pathsOf } from './applied-words';
import { isScript } from './script-files';
import type { Files } from './files';
import { baseName, joined } from './files';
import { fileText } from './texts';
import { filesCalled } from './walk';

/**
 * Tells whether a chart that a script or a document of the repository installs makes an object of a file: it
 * has a template that is called as the file, and the template has the name of the object, or the chart has.
 */
export function templatesInstalled(
  charts: ReadonlySet<string>,
  files: Files,
): (path: string, names: readonly string[]) => boolean {
  let installed: ReadonlySet<string> | undefined;
  return (path, names) => {
    if (charts.size === 0) return false;
    installed ??= installedIn(charts, files);
    return [...installed].some((chart) => {
      const template = fileText(files, joined(chart, `templates/${baseName(path)}`));
      if (template === undefined) return false;
      return names.some((name) => name === baseName(chart) || hasWord(template, name));
    });
  };
}

function hasWord(text: string, word: string): boolean {
  return word !== '' && text.split(/[^\w.-]+/).includes(word);
}

/** The charts that the texts install from their folders. */
function installedIn(charts: ReadonlySet<string>, files: Files): ReadonlySet<string> {
  const found = new Set<string>();
  for (const path of filesCalled(files, isScript)) {
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
  return linesOf(text).flatMap((line) => {
    const words = line.replace(/["'`]/g, ' ').split(/[\s=]+/);
    const helm = words.findIndex((word) => /\bhelm3?$/.test(word));
    return helm >= 0 && words.slice(helm).some((word) => INSTALLS.has(word)) ? words : [];
  });
}

const INSTALLS: ReadonlySet<string> = new Set(['install', 'upgrade']);
