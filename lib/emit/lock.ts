import {
  linkSync,
  lstatSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { onDisk } from './disk';
import { LOCK } from './hidden';

/** Asked for only where something is written: to read a record needs no threads. */
const me = () => `${process.pid} ${threadId} ${hostname()}`;

/** Held over a folder by the one process that writes to it. */
export class Lock {
  private touched = Date.now();

  private constructor(private readonly path: string) {}

  /**
   * Waits until no other process holds the lock, or has died with it.
   *
   * @throws when the other one is still at work after `patience` milliseconds
   */
  static of(folder: string, patience = 30_000): Lock {
    const path = join(folder, LOCK);
    const until = Date.now() + patience;
    while (!onDisk(folder, LOCK, () => tryCreate(path))) {
      const holder = holderOf(path);
      if (isGone(path, holder)) takeAway(path, holder);
      else if (Date.now() < until) sleep(25);
      else throw busy(path, holder);
    }
    return new Lock(path);
  }

  /**
   * Shows that the holder is at work.
   *
   * @throws when it was asleep for so long that another process has taken the lock
   */
  touch(): void {
    const now = Date.now();
    if (now - this.touched < 5_000) return;
    if (holderOf(this.path) !== me()) throw busy(this.path, holderOf(this.path));
    this.touched = now;
    utimesSync(this.path, now / 1_000, now / 1_000);
  }

  release(): void {
    if (holderOf(this.path) === me()) rmSync(this.path, { force: true });
  }
}

function tryCreate(path: string): boolean {
  try {
    writeFileSync(path, me(), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** What the lock says of its holder; empty where it says nothing yet, or is gone. */
function holderOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** Whether a holder has died: its process is no more, or it has not shown itself for a minute. */
function isGone(path: string, holder: string): boolean {
  const [pid, , ...host] = holder.split(' ');
  if (holder === me()) return true;
  if (host.join(' ') === hostname() && !isAlive(Number(pid))) return true;
  const age = Date.now() - (lstatSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  return age > (holder === '' ? 1_000 : 60_000);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Takes away the lock of a dead holder. Where another process was faster, its lock is put back. */
function takeAway(path: string, holder: string): void {
  const aside = join(dirname(path), `${LOCK}.${process.pid}.${threadId}`);
  try {
    renameSync(path, aside);
    if (holderOf(aside) !== holder) linkSync(aside, path);
  } catch {
    // Somebody else has taken it away, or holds it by now.
  } finally {
    rmSync(aside, { force: true });
  }
}

function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

function busy(path: string, holder: string): Error {
  const [pid = '', , ...host] = holder.split(' ');
  const other = pid === '' ? 'another process' : `process ${pid} on ${host.join(' ')}`;
  return new Error(
    `the output folder ${JSON.stringify(dirname(path))} is in use by ${other}\n  why: the files of two synths would mix\n  fix: wait until the other one has finished, or remove ${JSON.stringify(path)} if it no longer runs`,
  );
}
