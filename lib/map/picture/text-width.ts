/** Twice as wide as Latin letters: letters of East Asia, and emoji. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]|[\ud83c-\ud83e]/g;

/** How many letters of usual width a text is wide, at most. */
export function lettersOf(text: string): number {
  return text.length + (text.match(WIDE)?.length ?? 0);
}

/** A text in two lines of so many letters; what is left over is an ellipsis. */
export function inTwoLines(text: string, most: number): readonly [string, string] {
  if (lettersOf(text) <= most) return [text, ''];
  const first = cutAt(text, most);
  const line = lineOf(first, most);
  return [line, shortened(text.slice(line.length).trimStart(), most)];
}

/** It ends at a blank, else behind another sign that parts words, where one is far enough in it. */
function lineOf(text: string, most: number): string {
  const blank = text.lastIndexOf(' ');
  if (blank > most / 3) return text.slice(0, blank);
  const [part = ''] = /^.*[./,-]/.exec(text) ?? [];
  return part.length > most / 2 ? part : text;
}

export function shortened(text: string, most: number): string {
  return lettersOf(text) <= most ? text : `${cutAt(text, most - 1)}…`;
}

function cutAt(text: string, most: number): string {
  let width = 0;
  let end = 0;
  for (const letter of text) {
    width += lettersOf(letter);
    if (width > most) break;
    end += letter.length;
  }
  return text.slice(0, end);
}
