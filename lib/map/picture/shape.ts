/** An element of SVG, as data: a file writes it as text, a page makes it without any markup. */
export interface Drawn {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly children: readonly (Drawn | string)[];
}

export function shape(
  tag: string,
  attributes: Drawn['attributes'] = {},
  children: readonly (Drawn | string)[] = [],
): Drawn {
  return { tag, attributes, children };
}
