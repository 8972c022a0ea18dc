import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { LOCK } from '../../lib/emit/hidden';
import { Lock } from '../../lib/emit/lock';
import { built } from '../support/built';
import { messageOf } from '../support/refusal';

let folder = '';
let other: ChildProcess | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cdk8s-reach-'));
});
afterEach(() => {
  other?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** Another process that takes the lock, and does something with it. */
async function elsewhere(action: string): Promise<ChildProcess> {
  const lock = built('emit/lock');
  const script = `const lock = require(${JSON.stringify(lock)}).Lock.of(${JSON.stringify(folder)});
    console.log('held');
    ${action}`;
  other = spawn(process.execPath, ['-e', script], { stdio: ['pipe', 'pipe', 'inherit'] });
  if (other.stdout) await once(other.stdout, 'data');
  return other;
}

/** For what comes when a busy machine gets to it. */
const PATIENCE = 600_000;

const STAY = 'setInterval(() => undefined, 1_000);';
const leave = (text: string) => {
  writeFileSync(join(folder, LOCK), text);
};

test('is there while it is held, and gone after', () => {
  const lock = Lock.of(folder);
  expect(readFileSync(join(folder, LOCK), 'utf8')).toBe(`${process.pid} 0 ${hostname()}`);
  lock.release();
  expect(readdirSync(folder)).toEqual([]);
});

test('waits for a process that holds it, and then has it', async () => {
  const { pid, stdin } = await elsewhere(
    "process.stdin.once('data', () => setTimeout(() => { lock.release(); process.exit(); }, 200));",
  );
  expect(readFileSync(join(folder, LOCK), 'utf8')).toContain(String(pid));
  stdin?.write('now');
  Lock.of(folder, PATIENCE).release();
  expect(readdirSync(folder)).toEqual([]);
});

test('refuses where that process is still at work', async () => {
  const { pid = 0 } = await elsewhere(STAY);
  expect(messageOf(() => Lock.of(folder, 50)))
    .toBe(`the output folder ${JSON.stringify(folder)} is in use by process ${pid} on ${hostname()}
  why: the files of two synths would mix
  fix: wait until the other one has finished, or remove ${JSON.stringify(join(folder, LOCK))} if it no longer runs`);
});

test('is taken from a process that was killed', async () => {
  const killed = await elsewhere(STAY);
  killed.kill('SIGKILL');
  await once(killed, 'exit');
  Lock.of(folder, 0).release();
  expect(readdirSync(folder)).toEqual([]);
});

test('is taken from a process of this number in another container of this host', () => {
  leave(`${process.pid} 0 ${hostname()}`);
  Lock.of(folder, 0).release();
  expect(readdirSync(folder)).toEqual([]);
});

test('is not taken from another host, but when it has not been touched for a minute', () => {
  leave('1 0 elsewhere');
  expect(messageOf(() => Lock.of(folder, 0))).toContain('is in use by process 1 on elsewhere');
  utimesSync(join(folder, LOCK), 1, 1);
  Lock.of(folder, 0).release();
  expect(readdirSync(folder)).toEqual([]);
});

test('is taken where it was left without a holder, by a process killed at that moment', () => {
  leave('');
  utimesSync(join(folder, LOCK), 1, 1);
  Lock.of(folder, 0).release();
  expect(readdirSync(folder)).toEqual([]);
});

test('is taken from a symbolic link that leads nowhere', () => {
  symlinkSync(join(folder, 'nowhere'), join(folder, LOCK));
  Lock.of(folder, PATIENCE).release();
  expect(readdirSync(folder)).toEqual([]);
});

test('is not released by one who has lost it', () => {
  const lock = Lock.of(folder);
  leave('1 0 elsewhere');
  lock.release();
  expect(readdirSync(folder)).toEqual([LOCK]);
});

describe('a holder that wakes up after a long sleep', () => {
  afterEach(() => jest.useRealTimers());

  test.each([
    ['another process has it', '1 0 elsewhere', 'process 1 on elsewhere'],
    ['another process has had it', '', 'another process'],
  ])('stops where %s', (_, holder, other) => {
    const lock = Lock.of(folder);
    leave(holder);
    jest.useFakeTimers({ now: Date.now() + 120_000 });
    const touch = () => {
      lock.touch();
    };
    expect(messageOf(touch)).toContain(`is in use by ${other}\n`);
  });

  test('goes on where it still has it', () => {
    const lock = Lock.of(folder);
    jest.useFakeTimers({ now: Date.now() + 120_000 });
    lock.touch();
    expect(statSync(join(folder, LOCK)).mtimeMs).toBeCloseTo(Date.now(), -2);
  });
});

test('is held by one process at a time, of many that take it from a dead one', async () => {
  leave(`4194305 0 ${hostname()}`);
  const lock = built('emit/lock');
  // Each adds a line when it has the lock and another one before it lets go.
  const script = `const { appendFileSync } = require('node:fs');
    for (let turn = 0; turn < 20; turn++) {
      const lock = require(${JSON.stringify(lock)}).Lock.of(${JSON.stringify(folder)}, ${PATIENCE});
      for (const word of ['in', 'out']) appendFileSync(${JSON.stringify(join(folder, 'log'))}, word + ' ' + process.pid + '\\n');
      lock.release();
    }`;
  const all = [1, 2, 3].map(() => spawn(process.execPath, ['-e', script], { stdio: 'inherit' }));
  await Promise.all(all.map((child) => once(child, 'exit')));
  const log = readFileSync(join(folder, 'log'), 'utf8').trim().split('\n');
  expect(log).toHaveLength(120);
  for (let at = 0; at < log.length; at += 2) {
    expect([log[at], log[at + 1]]).toEqual([log[at], log[at]?.replace('in', 'out')]);
    expect(log[at]).toMatch(/^in \d+$/);
  }
});
