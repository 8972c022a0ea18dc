import { MOVE_AWAY } from '../facts/values/sentences';
import { lstatSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** The places below an output folder, and what stands in the way there. */
export class Places {
  private readonly folders = new Set<string>(); // those that are known to be free

  constructor(private readonly folder: string) {}

  /** @throws where a file at a path would not be a file of its own below the folder */
  check(path: string): void {
    const found = this.obstacle(path);
    if (found) throw new Error(`${found.what}\n  why: ${found.why}\n  fix: ${found.fix}`);
  }

  isFree(path: string): boolean {
    return this.obstacle(path) === undefined;
  }

  private obstacle(path: string): Obstacle | undefined {
    const way = relative(resolve(this.folder), resolve(this.folder, path));
    if (way === '' || way === '..' || way.startsWith(`..${sep}`) || resolve(way) === way) {
      return outside(path, this.folder);
    }
    if (/[\n\r\\]/.test(path)) return unreadable(path);
    return this.onTheWay(dirname(way)) ?? this.atTheEnd(way);
  }

  private onTheWay(folder: string): Obstacle | undefined {
    if (folder === '.' || this.folders.has(folder)) return undefined;
    const above = this.onTheWay(dirname(folder));
    if (above) return above;
    const place = join(this.folder, folder);
    const stats = lstatSync(place, { throwIfNoEntry: false });
    if (stats?.isSymbolicLink()) return link(place);
    if (stats && !stats.isDirectory()) return inTheWay(place, 'a file', 'a folder');
    this.folders.add(folder);
    return undefined;
  }

  private atTheEnd(way: string): Obstacle | undefined {
    const place = join(this.folder, way);
    const stats = lstatSync(place, { throwIfNoEntry: false });
    if (stats?.isSymbolicLink()) return link(place);
    if (stats && !stats.isFile()) return inTheWay(place, 'no file', 'a file');
    return undefined;
  }
}

interface Obstacle {
  readonly what: string;
  readonly why: string;
  readonly fix: string;
}

function outside(path: string, folder: string): Obstacle {
  return {
    what: `${JSON.stringify(path)} is not below the output folder ${JSON.stringify(folder)}`,
    why: 'files are only written below the output folder',
    fix: 'write an outputFileExtension, names and ids without ".." and without a leading "/"',
  };
}

function unreadable(path: string): Obstacle {
  return {
    what: `${JSON.stringify(path)} is not a path that can be recorded`,
    why: 'the record of the written files has one path on each line, and some systems separate folders by a backslash',
    fix: 'write an outputFileExtension without line breaks and backslashes',
  };
}

function link(place: string): Obstacle {
  return {
    what: `${JSON.stringify(place)} is a symbolic link`,
    why: 'its target is not below the output folder, or has another name there',
    fix: 'remove the link, or choose another output folder',
  };
}

function inTheWay(place: string, is: string, needed: string): Obstacle {
  return {
    what: `${JSON.stringify(place)} is ${is}, but ${needed} is required there`,
    why: 'it may still be needed, so it is not replaced',
    fix: MOVE_AWAY,
  };
}
