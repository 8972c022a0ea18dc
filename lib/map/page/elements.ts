import type { Drawn } from '../picture/shape';

const SVG = 'http://www.w3.org/2000/svg';

/** An element of the page; texts become texts, and never markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** A shape as an element. */
export function svgElement({ tag, attributes, children }: Drawn): Element {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) made.setAttribute(name, `${value}`);
  }
  made.append(...children.map((child) => (typeof child === 'string' ? child : svgElement(child))));
  return made;
}

/** An element that the page has. */
export function byId<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`the page has no ${id}`);
  return found;
}
