const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/;

/** Days from 1970-01-01 in the Gregorian calendar, without a Date and its time zone. */
function daysFromEpoch(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return (
    era * 146_097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719_468
  );
}

const EPOCH_1900 = daysFromEpoch(1899, 12, 30);
const EPOCH_1904 = daysFromEpoch(1904, 1, 1);

/** The serial number of an ISO 8601 date of a cell of type "d"; null when it is not one. */
export function isoSerial(text: string, date1904: boolean): number | null {
  const match = ISO.exec(text.trim());
  if (!match) return null;
  const [year, month, day, hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0));
  const days = daysFromEpoch(year ?? 0, month ?? 0, day ?? 0) - (date1904 ? EPOCH_1904 : EPOCH_1900);
  const serial = days + ((hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0)) / 86_400;
  // Before March 1900 Excel counts a 29 February that never was.
  return date1904 || days > 60 ? serial : serial - 1;
}
