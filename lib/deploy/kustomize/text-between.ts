import type { ScalarStyle } from 'js-yaml';
import { CHOMPING_MODE, EVENT_ID, getScalarValue } from 'js-yaml';

/** The text of a scalar that stands between two places: in quotes, or a block that is indented so far. */
export function textBetween(
  source: string,
  valueStart: number,
  valueEnd: number,
  style: ScalarStyle,
  chomping: (typeof CHOMPING_MODE)[keyof typeof CHOMPING_MODE] = CHOMPING_MODE.CLIP,
  indent = -1,
): string {
  return getScalarValue(source, {
    type: EVENT_ID.SCALAR,
    valueStart,
    valueEnd,
    style,
    chomping,
    indent,
    fast: false,
    anchorStart: -1,
    anchorEnd: -1,
    tagStart: -1,
    tagEnd: -1,
  });
}
