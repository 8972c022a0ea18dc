// The folder that inputs and outputs lie in: disks differ from run to run by more than what is
// measured, so it is in a memory file system where there is one with room.
const { accessSync, constants, mkdtempSync, rmSync, statfsSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

const TMPFS = 0x01021994;
const ROOM = 2 ** 30;

/** A fresh folder, which goes when the process ends, and what file system it is in. */
function freshFolder() {
  const parent = process.env.BENCH_TMPDIR ?? (hasRoomInMemory('/dev/shm') ? '/dev/shm' : tmpdir());
  const folder = mkdtempSync(join(parent, 'cdk8s-reach-bench-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return {
    folder,
    place: `${parent}, ${isInMemory(parent) ? 'a memory' : 'an ordinary'} file system`,
  };
}

function isInMemory(folder) {
  return process.platform === 'linux' && statfsSync(folder).type === TMPFS;
}

function hasRoomInMemory(folder) {
  try {
    accessSync(folder, constants.W_OK);
    const { bavail, bsize } = statfsSync(folder);
    return isInMemory(folder) && bavail * bsize >= ROOM;
  } catch {
    return false;
  }
}

module.exports = { freshFolder };
