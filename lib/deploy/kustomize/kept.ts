/** All of a large repository; of a hundred thousand folders, what is kept of each would take gigabytes. */
const MOST = 10_000;

/** What was worked out for paths. Of too many all is forgotten, and worked out anew where somebody asks. */
export class Kept<T> {
  private readonly known = new Map<string, T>();

  get(path: string): T | undefined {
    return this.known.get(path);
  }

  set(path: string, value: T): void {
    if (this.known.size >= MOST) this.known.clear();
    this.known.set(path, value);
  }
}
