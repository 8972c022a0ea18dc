const DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const ZONED =
  /^(\d{4})-(\d{1,2})-(\d{1,2})[Tt](\d{1,2}):(\d{1,2}):(\d{1,2})(?:[.,](\d{1,9}))?(Z|[-+]\d\d:\d\d)$/;
const LOCAL = /^(\d{4})-(\d{1,2})-(\d{1,2}) (\d{1,2}):(\d{1,2}):(\d{1,2})(?:[.,](\d{1,9}))?$/;

/** A time of YAML as Go writes it in JSON; nothing where a text is no time. */
export function timeText(text: string): string | undefined {
  const found = DATE.exec(text) ?? LOCAL.exec(text) ?? ZONED.exec(text);
  if (!found) return undefined;
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '', zone] = found;
  const numbers = [year, month, day, hour, minute, second].map(Number);
  if (!isTime(numbers)) return undefined;
  const [y, mo, d, h, mi, s] = [year, month, day, hour, minute, second].map((part) =>
    (part ?? '').padStart(2, '0'),
  );
  const parts = fraction.replace(/0+$/, '');
  const offset = zone === undefined || /^[-+]00:00$/.test(zone) ? 'Z' : zone;
  return `${y}-${mo}-${d}T${h}:${mi}:${s}${parts && `.${parts}`}${offset}`;
}

function isTime([
  year = 0,
  month = 0,
  day = 0,
  hour = 0,
  minute = 0,
  second = 0,
]: number[]): boolean {
  const last = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
  const isDate = month >= 1 && month <= 12 && day >= 1 && day <= last;
  return isDate && hour <= 23 && minute <= 59 && second <= 59;
}
