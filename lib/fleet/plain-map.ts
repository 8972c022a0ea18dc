/**
 * `new PlainMap()` is what `{}` is, but fast wherever it is made.
 *
 * V8 keeps one tree of the shapes that begin as `{}`, and each shape of it has a limit of keys that
 * may follow. Maps with keys of their own, such as a host for each Ingress, use it up; from there on
 * every object that begins as `{}` gets a shape of its own, at twice the time and memory. What comes
 * from a constructor has another tree.
 */
export const PlainMap = function () {} as unknown as new () => Record<string, unknown>;
PlainMap.prototype = Object.prototype;
