import { isTriedBefore, literalStart } from '../../facts/controllers/nginx-path-order';
import type { NginxPath } from '../../model/queries/nginx-regex';
import { nginxPaths } from '../../model/queries/nginx-regex';
import { tryRegex } from '../../net/linear-regex';
import type { Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET326: Rule = {
  id: 'NET326',
  name: 'regex-spreads-over-host',
  severity: Severity.WARNING,
  undoneBy: Elsewhere.FILES,
  reads: ['ingresses', 'others'],
  what: 'An Ingress with a rewrite or a regular expression shares a host with plain paths of another Ingress; where none of these is exact, the beginning of another word or matched by a longer path, this is an info.',
  why: 'ingress-nginx then treats all paths of the host as regular expressions: it ignores case, matches characters instead of path elements, and tries the longest text first, so that an exact path becomes a prefix',
  fix: 'Write a different host for the Ingress with the regular expressions.',
  waive: 'If the plain paths are also right as regular expressions.',
  sources: ['https://kubernetes.github.io/ingress-nginx/user-guide/ingress-path-matching/'],
  check(network, report) {
    for (const [host, paths] of nginxPaths(network)) {
      const regexes = paths.filter(({ isRegex }) => isRegex);
      const owners = new Set(regexes.map(nameOf));
      const plain = paths.filter(
        (one) => !one.isRegex && !owners.has(nameOf(one)) && isNarrow(one),
      );
      if (regexes.length === 0 || plain.length === 0) continue;
      report({
        places: [...regexes, ...plain].map(({ ingress, path }) =>
          place(ingress.manifest, `${path.field}.path`),
        ),
        ...(!isHurt(plain, paths) && HARMLESS),
        what: `${plain.length} plain paths of ${host || 'every host'} become expressions by ${[...owners].sort().join(', ')}`,
      });
    }
  },
};

const HARMLESS = {
  severity: Severity.INFO,
  why: 'ingress-nginx then treats all paths of the host as regular expressions: it ignores case, tries the longest text first, and a prefix also matches within a path element; in the checked files, none of the longer paths of the host matches one of these or begins with it',
};

/** Whether requests for another path of the host, or below a plain one, go elsewhere than without the expression. */
function isHurt(plain: readonly NginxPath[], paths: readonly NginxPath[]): boolean {
  if (plain.some(({ path }) => path.pathType === 'Exact')) return true;
  const texts = new Set(plain.map(textOf));
  const all = [...new Set(paths.map(textOf))];
  return hasTorn(texts, all) || all.filter(isExpression).some((regex) => takesOneOf(texts, regex));
}

/** Whether a text begins another one within a path element, or differs from one in case alone. */
function hasTorn(texts: ReadonlySet<string>, all: readonly string[]): boolean {
  const sorted = all.map((text) => ({ text, lower: text.toLowerCase() }));
  sorted.sort((a, b) => (a.lower < b.lower ? -1 : Number(a.lower > b.lower)));
  return sorted.some(({ text, lower }, index) => {
    // Those that begin so follow it.
    for (let next = index + 1; sorted[next]?.lower.startsWith(lower); next++) {
      const other = sorted[next];
      if (other?.lower === lower && (texts.has(text) || texts.has(other.text))) return true;
      const follows = other?.lower.charAt(lower.length) ?? '';
      if (texts.has(text) && !lower.endsWith('/') && /[\w.~-]/.test(follows)) return true;
    }
    return false;
  });
}

/** Whether an expression is tried before one of the texts, and matches it or what is below. */
function takesOneOf(texts: ReadonlySet<string>, source: string): boolean {
  const start = literalStart(source).toLowerCase();
  const later = [...texts].filter(
    (text) => isTriedBefore(source, text) && `${text}/`.toLowerCase().startsWith(start),
  );
  if (later.length === 0) return false;
  const regex = tryRegex(`^${source}`, true);
  return later.some((text) => !regex || [text, `${text}/`].some(regex.search));
}

/** One without these signs matches nothing shorter than itself. */
function isExpression(text: string): boolean {
  return /[*?()[\]|^$\\{}]/.test(text);
}

function textOf({ path: { path = '/' } }: NginxPath): string {
  return path;
}

function nameOf({ ingress }: NginxPath): string {
  return ingress.manifest.identity.slice('networking.k8s.io/'.length);
}

/** A prefix of all is one either way, and what is written as an expression is meant as one. */
function isNarrow({ path: { path = '/', pathType } }: NginxPath): boolean {
  return path !== '/' && pathType !== 'ImplementationSpecific' && !/[*?()[\]|^$\\]/.test(path);
}
