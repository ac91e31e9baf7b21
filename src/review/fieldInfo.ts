import type { Field } from '../guide/field';
import { answers } from './answers';
import type { Absent } from './outcome';

/** What the engine and its sentences need to know of a field. */
export interface FieldInfo {
  readonly id: string;
  /** The canonical header, unit and all. */
  readonly name: string;
  /** The name as it stands in a sentence: without unit and 其中. */
  readonly label: string;
  readonly type: Field['type'];
  readonly unit: string;
  /** Its number names a year. */
  readonly calendarYear: boolean;
  readonly day: 'first' | 'last';
  /** Its cells describe (节点类型, 技术水平) rather than answer yes or no. */
  readonly describes: boolean;
  /** How a condition ends on a row that has no such column: one value for all rows. */
  readonly absent: Absent;
}

/** “其中：土建投资（万元）” → “土建投资”; a bracket that is not the unit stays. */
function labelOf(field: Field): string {
  const name = field.name.replace(/^其中[：:]/, '');
  const bracket = /（([^（）]*)）$/.exec(name);
  const isUnit = bracket?.[1] !== undefined && field.unit !== '' && bracket[1].startsWith(field.unit);
  return isUnit ? name.slice(0, bracket.index) : name;
}

export function fieldInfo(field: Field): FieldInfo {
  const { id, name, type, unit, calendarYear, day } = field;
  const describes = type === 'text' || !field.options.some(({ value }) => answers.yes(value));
  const absent: Absent = { end: 'absent', fields: [id] };
  return { id, name, label: labelOf(field), type, unit, calendarYear, day, describes, absent };
}
