import { xml } from '../../report/escape';
import type { Drawn } from '../picture/shape';

/** As a file has it: an element a line, unless it holds a text alone. */
export function markup({ tag, attributes, children }: Drawn, indent = ''): string {
  const texts = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [` ${name}="${xml(`${value}`)}"`],
  );
  const open = `${indent}<${tag}${texts.join('')}`;
  if (children.length === 0) return `${open}/>\n`;
  const words = children.filter((child) => typeof child === 'string').join('');
  // A style is no text of somebody else.
  if (tag === 'style') return `${open}>\n${words}${indent}</style>\n`;
  if (words !== '') return `${open}>${xml(words)}</${tag}>\n`;
  const inner = children.map((child) =>
    typeof child === 'string' ? '' : markup(child, `${indent} `),
  );
  return `${open}>\n${inner.join('')}${indent}</${tag}>\n`;
}
