/** An error whose stack begins where `caller` was called, and ends before what loads the program. */
export function errorAt(message: string, caller: NewableFunction | CallableFunction): Error {
  const error = new Error(message);
  const limit = Error.stackTraceLimit;
  // Captured anew, since V8 forgets the place of an error whose stack is written as text.
  Error.stackTraceLimit = ownFrames(caller);
  Error.captureStackTrace(error, caller);
  Error.stackTraceLimit = limit;
  return error;
}

function ownFrames(caller: NewableFunction | CallableFunction): number {
  const probe: { stack?: string } = {};
  Error.captureStackTrace(probe, caller);
  const frames = probe.stack?.match(/^ +at .*/gm) ?? [];
  const loader = frames.findIndex((frame) => frame.includes('node:internal/'));
  return loader < 0 ? frames.length : loader;
}
