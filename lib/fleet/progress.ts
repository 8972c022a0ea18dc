import { clearLine, cursorTo } from 'node:readline';

/** Milliseconds before the first line, and between two: most synths are over before. */
const PATIENCE = 1_000;
const INTERVAL = 100;

/**
 * What a synth tells on stderr: how far it is, on a terminal and once it takes longer than a second,
 * and what it has done. Nothing under jest, where it would stand between the results.
 */
export class Progress {
  private readonly isSilent = process.env['JEST_WORKER_ID'] !== undefined;
  private next = Date.now() + PATIENCE;
  private isShown = false;
  private stage = '';

  /** A step of a stage is done. */
  step(stage: string, done: number, total: number): void {
    if (this.isSilent || !process.stderr.isTTY) return;
    const now = Date.now();
    const isNew = this.isShown && stage !== this.stage;
    if (now < this.next && !isNew) return;
    this.next = now + INTERVAL;
    this.stage = stage;
    this.show(`${stage} ${done}/${total}`);
  }

  /** A line that stays. */
  say(text: string): void {
    this.stop();
    if (!this.isSilent) process.stderr.write(text);
  }

  stop(): void {
    if (this.isShown) this.show('');
    this.isShown = false;
  }

  /** In place of what is shown, on one line of the terminal. */
  private show(text: string): void {
    cursorTo(process.stderr, 0);
    clearLine(process.stderr, 0);
    process.stderr.write(text.slice(0, process.stderr.columns));
    this.isShown = true;
  }
}
