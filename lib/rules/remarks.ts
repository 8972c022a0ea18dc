import { valueAt } from '../model/read/field-path';
import { isFields } from '../model/read/fields';
import type { Finding, FindingPlace } from './finding';
import { Severity } from './rule';

/** The lines of a file, by its name; nothing where they are not known. */
export type LinesOf = (file: string) => readonly string[] | undefined;

/**
 * What comments at a place say of it: that it is meant so, that it is to fail, that the value is still to be
 * written, or, of a risk, why it is taken. Whoever wrote that knows what a finding would tell.
 */
export function softenedByRemarks(
  findings: readonly Finding[],
  linesOf: LinesOf,
): readonly Finding[] {
  return findings.map((finding) => {
    const isInfo = finding.severity === Severity.INFO;
    const isMeant = !isInfo && finding.places.some((place) => isRemarked(finding, place, linesOf));
    return isMeant ? { ...finding, severity: Severity.INFO } : finding;
  });
}

function isRemarked(finding: Finding, place: FindingPlace, linesOf: LinesOf): boolean {
  const { file, line } = place;
  const lines = file === undefined || line === undefined ? undefined : linesOf(file);
  if (!lines || line === undefined) return false;
  const own = commentIn(lines[line - 1] ?? '');
  const inside = [own, ...commentsWithin(lines, line)].join('\n');
  const remarks = [inside, ...commentsAbove(lines, line)].join('\n');
  return (
    MEANT.test(remarks) ||
    IDLE.test(inside) ||
    (finding.rule.isRisk === true && TAKEN.test(remarks)) ||
    isToBeWritten(finding, place, own)
  );
}

const MEANT =
  /(?<!\bnot |n't )\b(?:intentional(?:ly)?|deliberate(?:ly)?|on purpose|purposely)\b|\b(?:should|must|(?:expected|supposed) to) (?:(?!not |never )\w+ )?fail\b|\b(?:will|should|must) (?:(?!not |never )\w+ )?(?:be re(?:fused|jected)|return (?:an? )?(?:error|[45]\d\d))\b/i;

const IDLE =
  /(?:^|, |\b(?:is|are|port) )(?:not|never) (?:open|reached|used)(?: (?:by|from|on) [\w-]+)?\.?$|\bdummy\b/im;

const TAKEN = /\b(?:required|needed|necessary) (?:by|for|to)\b|\bworkaround\b/i;

/** Whether a comment asks for another value in place of one that is at fault, or for one where there is none. */
function isToBeWritten({ what }: Finding, { manifest, field }: FindingPlace, own: string): boolean {
  if (own === '' || !manifest) return false;
  const value = valueAt(manifest.object, field);
  if (value === undefined || Array.isArray(value) || isFields(value)) return false;
  return what.startsWith(JSON.stringify(value)) && (value === null || ASKED.test(own));
}

const ASKED =
  /^(?:[<!←-]+|todo:?|fixme:?)?\s*(?:please )?(?:adjust|change|customi[sz]e|edit|enter|fill|insert|put|replace|substitute|update)\b.*\b(?:accordingly|actual|as needed|here|in|it|me|own|real|this|to|with|your)\b|\bplaceholder\b|^your\b/i;

const LONGEST_LINE = 10_000;

/** What stands behind `#`, which a text in quotes may hold too. */
function commentIn(line: string): string {
  let quote = '';
  for (let index = 0; index < line.length && index < LONGEST_LINE; index++) {
    const sign = line.charAt(index);
    const isAtStart = index === 0 || /[\s:,[{(-]/.test(line.charAt(index - 1));
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (isAtStart && (sign === '"' || sign === "'")) quote = sign;
    else if (isAtStart && sign === '#') return line.slice(index).replace(/^[#\s]+/, '');
  }
  return '';
}

const MOST_LINES = 6;

/** Those right above a line. */
function commentsAbove(lines: readonly string[], line: number): string[] {
  const found: string[] = [];
  for (let index = line - 2; index >= 0 && found.length < MOST_LINES; index--) {
    const text = lines[index] ?? '';
    if (!/^\s*#/.test(text)) break;
    found.push(commentIn(text));
  }
  return found;
}

/** Those in the lines of a value that goes on below its key. */
function commentsWithin(lines: readonly string[], line: number): string[] {
  const found: string[] = [];
  const depth = depthOf(lines[line - 1] ?? '');
  for (let index = line; index < line + MOST_LINES && index < lines.length; index++) {
    const text = lines[index] ?? '';
    if (depthOf(text) <= depth) break;
    found.push(commentIn(text));
  }
  return found;
}

function depthOf(line: string): number {
  return line.search(/[^\s-]/);
}
