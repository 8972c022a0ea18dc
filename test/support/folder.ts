import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder of its own for each test. */
export class Folder {
  path = '';

  constructor() {
    beforeEach(() => {
      this.path = realpathSync(mkdtempSync(join(tmpdir(), 'reach-')));
    });
    afterEach(() => {
      rmSync(this.path, { recursive: true, force: true });
    });
  }

  at(file: string): string {
    return join(this.path, file);
  }

  write(file: string, text: string | Uint8Array = ''): string {
    const path = this.at(file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return path;
  }
}
