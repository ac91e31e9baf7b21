/** The namespaces of charts and what carries them; strict files have their own. */
export interface ChartNamespaces {
  readonly chart: string;
  readonly drawing: string;
  readonly sheetDrawing: string;
  readonly relationships: string;
}

const TRANSITIONAL = 'http://schemas.openxmlformats.org';
const STRICT = 'http://purl.oclc.org/ooxml';

/** The namespaces that go with a worksheet's own. */
export function chartNamespaces(worksheet: string | null): ChartNamespaces {
  if (worksheet?.startsWith(`${STRICT}/`)) {
    return {
      chart: `${STRICT}/drawingml/chart`,
      drawing: `${STRICT}/drawingml/main`,
      sheetDrawing: `${STRICT}/drawingml/spreadsheetDrawing`,
      relationships: `${STRICT}/officeDocument/relationships`,
    };
  }
  return {
    chart: `${TRANSITIONAL}/drawingml/2006/chart`,
    drawing: `${TRANSITIONAL}/drawingml/2006/main`,
    sheetDrawing: `${TRANSITIONAL}/drawingml/2006/spreadsheetDrawing`,
    relationships: `${TRANSITIONAL}/officeDocument/2006/relationships`,
  };
}
