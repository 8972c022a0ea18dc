/** Plain data that is written as YAML. */
export type YamlValue =
  string | number | readonly YamlValue[] | { readonly [key: string]: YamlValue | undefined };

/**
 * Documents in block style. Every text that is more than a word stands in the quotes of JSON, which
 * YAML reads alike, so that none of them is anything but a text.
 */
export function yamlText(documents: readonly YamlValue[]): string {
  return documents.map((one) => `---\n${linesOf(one, '').join('\n')}\n`).join('');
}

function linesOf(value: YamlValue, indent: string): string[] {
  if (!hasLines(value)) return [`${indent}${inline(value)}`];
  if (isList(value)) return value.flatMap((one) => itemLines(one, indent));
  return Object.entries(value).flatMap(([key, inner]) =>
    inner === undefined ? [] : entryLines(key, inner, indent),
  );
}

function hasLines(value: YamlValue): value is Exclude<YamlValue, string | number> {
  return typeof value === 'object' && Object.keys(value).length > 0;
}

function isList(value: YamlValue): value is readonly YamlValue[] {
  return Array.isArray(value);
}

function entryLines(key: string, value: YamlValue, indent: string): string[] {
  const name = `${indent}${scalar(key)}:`;
  return hasLines(value) ? [name, ...linesOf(value, `${indent}  `)] : [`${name} ${inline(value)}`];
}

function itemLines(value: YamlValue, indent: string): string[] {
  if (!hasLines(value)) return [`${indent}- ${inline(value)}`];
  const [first = '', ...others] = linesOf(value, `${indent}  `);
  return [`${indent}- ${first.trimStart()}`, ...others];
}

function inline(value: YamlValue): string {
  if (typeof value === 'object') return isList(value) ? '[]' : '{}';
  return scalar(value);
}

/** A word that no reader of YAML takes for a number, a flag or nothing. */
const WORD = /^[A-Za-z][A-Za-z\d_./-]*[A-Za-z\d]$/;
const OTHER_THAN_TEXT = /^(?:y|n|yes|no|on|off|true|false|null)$/i;

function scalar(value: string | number): string {
  if (typeof value === 'number') return String(value);
  if (WORD.test(value) && !OTHER_THAN_TEXT.test(value)) return value;
  return JSON.stringify(value).replace(UNSHOWN, escaped).replace(COMMAND, escaped);
}

/** What JSON leaves as it is, and YAML does not take, or a terminal obeys. */
const UNSHOWN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\uFFFE\uFFFF]/gu;

/** What a CI system takes for a command wherever it stands: `##[error]`. */
const COMMAND = /#(?<=##)(?=\w*\[)/g;

function escaped(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
