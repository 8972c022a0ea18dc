/** Something in a column: where it would stand if it were alone, and how high it is. */
export interface Wish {
  readonly y: number;
  readonly height: number;
}

/**
 * Tops for things of one column in their order, none over another, as near to their wishes as the sum of
 * the squares says. Those that push each other move as one block; a block only grows, so the time is linear.
 */
export function spread(wishes: readonly Wish[], gap: number): number[] {
  const offsets: number[] = [];
  let sum = 0;
  for (const { height } of wishes) {
    offsets.push(sum);
    sum += height + gap;
  }
  const blocks: { mean: number; count: number }[] = [];
  for (const [index, { y }] of wishes.entries()) {
    let block = { mean: y - (offsets[index] ?? 0), count: 1 };
    for (let last = blocks.at(-1); last && last.mean > block.mean; last = blocks.at(-1)) {
      blocks.pop();
      const count = last.count + block.count;
      block = { mean: (last.mean * last.count + block.mean * block.count) / count, count };
    }
    blocks.push(block);
  }
  const means = blocks.flatMap(({ mean, count }) => new Array<number>(count).fill(mean));
  return means.map((mean, index) => mean + (offsets[index] ?? 0));
}
