/** What a terminal obeys, hides or shows in another order: it never comes from a manifest unseen. */
const UNSHOWN =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb]|[\udb40\udb41][\udc00-\udfff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text on one line, all of which is seen. */
export function printable(text: string): string {
  return text.replace(UNSHOWN, escaped);
}

/** A text on several lines, all of which is seen. */
export function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n');
}

/** JSON on several lines that a terminal shows as it is. */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value, undefined, 2);
  return `${text.replace(UNSHOWN, (character) => (character === '\n' ? character : escaped(character)))}\n`;
}

/** A text within an element or an attribute in double quotes. */
export function xml(text: string): string {
  return printable(text).replace(/[<>&"'\ufffe\uffff]/g, (character) =>
    character > '\ufff0' ? escaped(character) : `&#${character.charCodeAt(0)};`,
  );
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
 * What begins a mention, a mail address or the number of an issue, escaped or not: GitHub looks for these
 * in what is shown, so a comment, which is not, has to part them.
 */
const CALLS = /&#64;|\\#(?=\d)|\bGH-(?=\d)/gi;

/** A text in a cell of a table in Markdown, that formats, links and calls nothing. */
export function markdown(text: string): string {
  return printable(text)
    .replace(/[\\`*_[\]|~#!]/g, (character) => `\\${character}`)
    .replace(/[<>&@]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(CALLS, (start) => `${start}<!-- -->`)
    .replace(/:(?=\/\/)|\.(?<=\bwww\.)/gi, (character) => `&#${character.charCodeAt(0)};`);
}

function escaped(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
