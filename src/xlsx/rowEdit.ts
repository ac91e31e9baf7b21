import type { CellBody } from './cellBody';

/** A cell that has been changed; `body` null is what the source has, the whole null a cell taken away. */
export type EditedCell = { readonly style: number; readonly body: CellBody | null } | null;

/** A row's height in points, null where none is stored; `fixed` ones do not follow the row's text. */
export interface EditedHeight {
  readonly points: number | null;
  readonly fixed: boolean;
}

/** What has been changed in a row; `height` undefined is as in the source. */
export interface RowEdit {
  readonly cells: Map<number, EditedCell>;
  height: EditedHeight | undefined;
}
