import { Code, isBlank, isBlankOrEnd, isBreak } from './characters';
import type { Cursor } from './cursor';
import { FoldedText } from './folded-text';
import { scanError } from './yaml-error';

/**
 * The value of a scalar without quotes, which begins at the cursor.
 *
 * @param indent the least column of its other lines in a block
 */
export function scanPlain(cursor: Cursor, indent: number, isFlow: boolean): string {
  const start = cursor.position;
  let pieceStart = start;
  let pieceEnd = start;
  let folded: FoldedText | undefined; // only where there is more than one line
  while (!cursor.isAtMarker() && cursor.code() !== Code.HASH) {
    const runStart = cursor.position;
    skipRun(cursor, isFlow);
    if (cursor.position > runStart) {
      if (folded?.isBroken) {
        folded.add(cursor.text.slice(pieceStart, pieceEnd));
        folded.fold();
        pieceStart = runStart;
      }
      pieceEnd = cursor.position;
    }
    const code = cursor.code();
    if (!isBlank(code) && !isBreak(code)) break;
    if (!folded) {
      cursor.skipBlanks();
      if (!isBreak(cursor.code())) continue;
      folded = new FoldedText();
    }
    folded.pass(cursor, (blank) => {
      if (blank === Code.TAB && cursor.column < indent) throw tabError(cursor, start);
    });
    if (!isFlow && folded.isBroken && cursor.column < indent) break;
  }
  cursor.textEnd = pieceEnd;
  const last = cursor.text.slice(pieceStart, pieceEnd);
  return folded ? folded.toString() + last : last;
}

/** Goes over what is neither blank nor the end of the scalar. */
function skipRun(cursor: Cursor, isFlow: boolean): void {
  const { text } = cursor;
  let { position } = cursor;
  for (let code = text.charCodeAt(position); !isBlankOrEnd(code);) {
    const next = text.charCodeAt(position + 1);
    if (code === Code.COLON && isBlankOrEnd(next)) break;
    if (isFlow && endsInFlow(code)) break;
    position += 1;
    code = next;
  }
  cursor.position = position;
}

function endsInFlow(code: number): boolean {
  return (
    code === Code.COMMA ||
    code === Code.QUESTION ||
    code === Code.OPEN_BRACKET ||
    code === Code.CLOSE_BRACKET ||
    code === Code.OPEN_BRACE ||
    code === Code.CLOSE_BRACE
  );
}

function tabError(cursor: Cursor, start: number): Error {
  const problem = 'found a tab character that violates indentation';
  return scanError(cursor.text, problem, cursor.position, start);
}
