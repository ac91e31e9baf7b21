/** One side of a cell's border; `style` is the file format's name ("thin", "medium", "dashed", …). */
export interface BorderSide {
  readonly style: string;
  /** #RRGGBB. */
  readonly color: string;
}

/** How a cell looks, every property told, theme colours and tints resolved. Colours are #RRGGBB, sizes points. */
export interface ResolvedStyle {
  readonly fontName: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  readonly color: string;
  /** Null when the cell has no fill. */
  readonly fill: string | null;
  readonly border: {
    readonly left: BorderSide | null;
    readonly right: BorderSide | null;
    readonly top: BorderSide | null;
    readonly bottom: BorderSide | null;
  };
  /** "general" where none is set. */
  readonly horizontal: string;
  /** "bottom" where none is set. */
  readonly vertical: string;
  readonly wrap: boolean;
  /** Excel's notation, "General" where none is set. */
  readonly numberFormat: string;
}
