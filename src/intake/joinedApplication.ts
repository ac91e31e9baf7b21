import type { Application, BesideRow, FieldCell } from './application';

/** What another sheet's row says of an application: the cells are those of that sheet and name it. */
export type JoinedRow = Pick<
  Application,
  'cells' | 'answers' | 'category' | 'categoryText' | 'city' | 'cityFrom' | 'county' | 'countyFrom'
> & {
  /** What it says beside those cells; undefined where it is not known which row it is. */
  readonly beside?: BesideRow;
};

/** What other sheets say more of a table's rows, by row. */
export type JoinedRows = ReadonlyMap<number, readonly JoinedRow[]>;

/**
 * An application with what other sheets' rows say more of it: the fields that its own sheet has no column for, and the
 * category and the place where its own cells do not tell them.
 */
export function joinedApplication(own: Application, rows: readonly JoinedRow[]): Application {
  return rows.reduce(joinedWith, own);
}

function joinedWith(own: Application, row: JoinedRow): Application {
  const answers = joinedCells(own.answers ?? new Map<string, FieldCell>(), row.answers);
  return {
    ...withPlace(own, row),
    ...categoryOf(own, row),
    cells: joinedCells(own.cells, row.cells),
    ...(answers.size > 0 ? { answers } : {}),
    ...(row.beside ? { beside: [...(own.beside ?? []), row.beside] } : {}),
  };
}

/** The row's own cells come first, and win where they say anything. */
function joinedCells(
  own: ReadonlyMap<string, FieldCell>,
  more: ReadonlyMap<string, FieldCell> = new Map(),
): ReadonlyMap<string, FieldCell> {
  const added = [...more].filter(([id, { reading }]) => {
    const before = own.get(id)?.reading.state;
    return before === undefined || (before === 'empty' && reading.state !== 'empty');
  });
  return new Map([...own, ...added]);
}

/** A cell that names the category goes before bands and titles, whichever sheet it stands on. */
function categoryOf(own: Application, row: JoinedRow): Pick<Application, 'category' | 'categoryText'> {
  const told = own.categoryText !== '' || (own.category !== null && row.categoryText === '');
  const { category, categoryText } = told ? own : row;
  return { category, categoryText };
}

/** Likewise the place; where cells contradict each other, another sheet does not settle it. */
function withPlace(own: Application, row: JoinedRow): Application {
  const contradicted = [...own.cells.values()].some(
    ({ reading }) => reading.state === 'unreadable' && reading.code === 'city-conflict',
  );
  const told = own.city !== null && (own.cityFrom === undefined || row.cityFrom !== undefined);
  if (row.city === null || contradicted) return own;
  if (!told) {
    const { city, cityFrom, county, countyFrom } = row;
    const place = { city, cityFrom, county: county ?? own.county };
    return { ...own, ...place, countyFrom: county === null ? undefined : countyFrom, cityOneOf: undefined };
  }
  if (own.city !== row.city || own.county !== null || row.county === null) return own;
  return { ...own, county: row.county, ...(row.countyFrom ? { countyFrom: row.countyFrom } : {}) };
}
