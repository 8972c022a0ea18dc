/**
 * Rows as a Markdown table; columns say the key and the heading. A number stands right, and so does what was
 * measured several times, with its least and its most.
 */
function table(rows, columns) {
  const cells = rows.map((row) => columns.map(([key]) => cell(row[key])));
  const lines = [columns.map(([, heading]) => heading), ...cells];
  const widths = columns.map((_, at) => Math.max(...lines.map((line) => line[at].length)));
  const isRight = columns.map(([key]) => rows.some((row) => isFigure(row[key])));
  const pad = (text, at) => (isRight[at] ? text.padStart(widths[at]) : text.padEnd(widths[at]));
  const rule = widths.map((width, at) => '-'.repeat(width - 1) + (isRight[at] ? ':' : '-'));
  const [heading, ...body] = lines.map((line) => line.map(pad));
  return [heading, rule, ...body].map((line) => `| ${line.join(' | ')} |`).join('\n');
}

function isFigure(value) {
  return typeof value === 'number' || (typeof value === 'object' && value !== null);
}

function cell(value) {
  if (value === undefined) return '';
  if (typeof value === 'object') {
    const { median, least, most } = value;
    return least === most ? cell(median) : `${cell(median)} (${cell(least)} to ${cell(most)})`;
  }
  return typeof value === 'number'
    ? value.toLocaleString('en', { maximumFractionDigits: 3 })
    : value;
}

module.exports = { table };
