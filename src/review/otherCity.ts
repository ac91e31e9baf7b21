import type { Application } from '../intake/application';

/**
 * How a filing is named to the city of another where it is not that city's own: neither its unit nor its project nor
 * its place. Null where it is the city's own.
 */
export function filedElsewhere(
  { city }: Pick<Application, 'city'>,
  there: Pick<Application, 'city'>,
): string | null {
  if (there.city === city) return null;
  return there.city === null ? '所在设区市不明的项目' : '另一设区市申报的项目';
}
