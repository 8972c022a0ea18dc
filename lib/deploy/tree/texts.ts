import type { Files } from './files';
import { tryUtf8 } from './utf8';

/** How much is kept of them: all of a large repository, and no more than fits into memory. */
const MOST_SIGNS = 64_000_000;

/** The texts of files, each read once. */
class Texts {
  private readonly kept = new Map<string, string | undefined>();
  private size = 0;

  constructor(private readonly files: Files) {}

  text(path: string): string | undefined {
    if (this.kept.has(path)) return this.kept.get(path);
    const bytes = this.files.read(path);
    const text = bytes && tryUtf8(bytes);
    const { length } = text ?? '';
    if (this.size + length > MOST_SIGNS) return text;
    this.size += length;
    this.kept.set(path, text);
    return text;
  }
}

const OF_FILES = new WeakMap<Files, Texts>();

/** What stands in a file; nothing where there is no such file, or it is no UTF-8. */
export function fileText(files: Files, path: string): string | undefined {
  const texts = OF_FILES.get(files) ?? new Texts(files);
  OF_FILES.set(files, texts);
  return texts.text(path);
}
