/** Rows as a Markdown table; columns say the key and the heading, and a number stands right. */
function table(rows, columns) {
  const cells = rows.map((row) => columns.map(([key]) => cell(row[key])));
  const lines = [columns.map(([, heading]) => heading), ...cells];
  const widths = columns.map((_, at) => Math.max(...lines.map((line) => line[at].length)));
  const isRight = columns.map(([key]) => rows.some((row) => typeof row[key] === 'number'));
  const pad = (text, at) => (isRight[at] ? text.padStart(widths[at]) : text.padEnd(widths[at]));
  const rule = widths.map((width, at) => '-'.repeat(width - 1) + (isRight[at] ? ':' : '-'));
  const [heading, ...body] = lines.map((line) => line.map(pad));
  return [heading, rule, ...body].map((line) => `| ${line.join(' | ')} |`).join('\n');
}

function cell(value) {
  if (value === undefined) return '';
  return typeof value === 'number'
    ? value.toLocaleString('en', { maximumFractionDigits: 3 })
    : value;
}

module.exports = { table };
