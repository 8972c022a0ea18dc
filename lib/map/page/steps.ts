import type { View } from './view';

/** The box to which an arrow key leads from another; nothing where there is none. */
export function tryNextBox({ parts, layout }: View, from: number, key: string): number | undefined {
  if (key === 'ArrowRight' || key === 'ArrowLeft') {
    const isForward = key === 'ArrowRight';
    const ends = parts.links.flatMap(({ edge }) => {
      if (isForward) return edge.from === from ? [edge.to] : [];
      return edge.to === from ? [edge.from] : [];
    });
    return nearest(ends, (one) => Math.abs(yOf(one) - yOf(from)));
  }
  const column = parts.boxes[from]?.node.column;
  const sign = key === 'ArrowDown' ? 1 : -1;
  const others = parts.boxes.flatMap(({ node }, index) =>
    node.column === column && sign * (yOf(index) - yOf(from)) > 0 ? [index] : [],
  );
  return nearest(others, (one) => Math.abs(yOf(one) - yOf(from)));

  function yOf(index: number): number {
    return layout.boxes[index]?.y ?? 0;
  }
}

function nearest(all: readonly number[], distance: (one: number) => number): number | undefined {
  let best: number | undefined;
  for (const one of all) {
    if (best === undefined || distance(one) < distance(best)) best = one;
  }
  return best;
}
