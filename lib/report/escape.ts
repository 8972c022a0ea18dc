/** What a terminal obeys, hides or shows in another order: it never comes from a manifest unseen. */
const UNSHOWN =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;

/**
 * What a CI system takes for a command in the output of a job: `##[add-mask]` of GitHub,
 * `##vso[task.setvariable]` of Azure and `##teamcity[...]` wherever they stand in a line.
 *
 * @see https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
const COMMAND = /#(?<=##)(?=\w*\[)/g;

/** A command of GitHub at the beginning of a line, behind blanks too: `::add-mask::x`. */
const COMMAND_LINE = /^(\s*):(?=:[a-z][a-z-]*(?: .*)?::)/i;

/** A text on one line, all of which is seen, and that no CI system obeys. */
export function printable(text: string): string {
  return text
    .replace(UNSHOWN, escaped)
    .replace(COMMAND, escaped)
    .replace(COMMAND_LINE, (_, blanks: string) => `${blanks}${escaped(':')}`);
}

/** A text on several lines, all of which is seen. */
export function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n');
}

/** JSON on several lines that a terminal shows as it is, and no CI system obeys. */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value, undefined, 2);
  const shown = text.replace(UNSHOWN, (one) => (one === '\n' ? one : escaped(one)));
  return `${shown.replace(COMMAND, escaped)}\n`;
}

/** A message of SARIF, which viewers show as it is but for links: `[text](target)`. */
export function sarifMessage(text: string): string {
  return printableLines(text).replaceAll('](', `]${escaped('(')}`);
}

/** A text within an element or an attribute in double quotes. */
export function xml(text: string): string {
  return printable(text).replace(/[<>&"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** The message of a GitHub command. */
export function githubData(text: string): string {
  return printable(text).replaceAll('%', '%25');
}

/** A property of a GitHub command. */
export function githubProperty(text: string): string {
  return githubData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/**
 * What begins a mention, a mail address, the number of an issue or an emoji, escaped or not: GitHub looks
 * for these in what is shown, so a comment, which is not, has to part them.
 */
const CALLS = /&#64;|\\#(?=\d)|\bGH-(?=\d)|:(?=(?:[a-z](?:[\w+-]|\\_)*|[+-]1):)/gi;

/**
 * Two dollars are around mathematics.
 *
 * @see https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/writing-mathematical-expressions
 */
const DOLLAR = '<span>$</span>';

/** A text in a cell of a table in Markdown, that formats, links and calls nothing. */
export function markdown(text: string): string {
  return printable(text)
    .replace(/[\\`*_[\]|~#!]/g, (character) => `\\${character}`)
    .replace(/[<>&@]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(CALLS, (start) => `${start}<!-- -->`)
    .replaceAll('$', () => DOLLAR)
    .replace(/:(?=\/\/)|\.(?<=\bwww\.)/gi, (character) => `&#${character.charCodeAt(0)};`);
}

function escaped(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
